/** Where a State stands, or how it voted. */
export type Kind =
  | 'support'
  | 'support_with_reservations'
  | 'abstain'
  | 'oppose'
  | 'none'
  | 'yes'
  | 'no'
  | 'absent'

export type Counts = Partial<Record<Kind, number>>

/** The order in which every picture draws them: in favour first, nothing said last. */
export const drawingOrder: readonly Kind[] = [
  'support',
  'support_with_reservations',
  'yes',
  'no',
  'abstain',
  'oppose',
  'none',
  'absent',
]

/** Positions and votes share colours, textures and class names; `none` is an outline without a texture. */
export const look = {
  support: 'support',
  support_with_reservations: 'reserve',
  abstain: 'abstain',
  oppose: 'oppose',
  none: 'none',
  yes: 'support',
  no: 'oppose',
  absent: 'none',
} as const satisfies Record<Kind, string>
