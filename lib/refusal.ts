/** Expected refusals are values with a code; the interface says them in the reader's language (`errors.json`). */
export const refusals = {
  invalid: 400,
  signed_out: 401,
  /** Nothing of a secret answer was kept for after signing in. */
  signed_out_secret: 401,
  not_allowed: 403,
  foreign_origin: 403,
  not_found: 404,
  closed: 409,
  locked: 409,
  changed_meanwhile: 409,
  /** What has to be announced beforehand comes after the first words. */
  already_spoken: 409,
  request_reused: 409,
  too_long: 413,
  too_fast: 429,
  wrong_password: 401,
  unavailable: 503,
} as const

/** What can be wrong with one field of a form. */
export const faults = ['missing', 'invalid', 'too_long', 'not_found', 'taken'] as const

export type RefusalCode = keyof typeof refusals
export type Fault = (typeof faults)[number]
export type Faults = Readonly<Record<string, Fault>>
export type Refused = { ok: false; refusal: RefusalCode; fields?: Faults }
export type Outcome<T> = ({ ok: true } & T) | Refused

/** @param fields what is wrong with which field, where that can be said */
export const refuse = (refusal: RefusalCode, fields?: Faults): Refused =>
  fields ? { ok: false, refusal, fields } : { ok: false, refusal }
