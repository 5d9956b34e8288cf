/** Expected refusals are values with a code; the interface says them in the reader's language (`errors.json`). */
export const refusals = {
  invalid: 400,
  signed_out: 401,
  not_allowed: 403,
  foreign_origin: 403,
  not_found: 404,
  closed: 409,
  locked: 409,
  changed_meanwhile: 409,
  request_reused: 409,
  too_long: 413,
  too_fast: 429,
  wrong_password: 401,
  unavailable: 503,
} as const

export type RefusalCode = keyof typeof refusals
export type Refused = { ok: false; refusal: RefusalCode; fields?: Record<string, RefusalCode> }
export type Outcome<T> = ({ ok: true } & T) | Refused

export const refuse = (refusal: RefusalCode): Refused => ({ ok: false, refusal })
