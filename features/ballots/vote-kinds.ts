/** The kinds that pictures know, in the order in which they are drawn. */
export const voteKinds = ['yes', 'no', 'abstain', 'absent'] as const
export type VoteKind = (typeof voteKinds)[number]

/** Whoever is present without taking part is listed with those not voting. */
export const kindOf = (choice: string | null): VoteKind =>
  choice === 'yes' || choice === 'no' || choice === 'abstain' ? choice : 'absent'
