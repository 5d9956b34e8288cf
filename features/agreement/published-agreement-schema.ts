import { z } from 'zod'
import { count, marked, share, stateCode } from '@/features/open-data/published-words'

/** What `publishAgreement` gives: from positions, votes and national comments only. */
export const agreementReply = z
  .strictObject({
    proposal: z.string(),
    items: count,
    leastShared: count,
    ...marked,
    states: z.array(
      z.strictObject({
        state: stateCode,
        name: z.string(),
        closest: z.array(z.strictObject({ state: stateCode, agreement: share, shared: count })),
      }),
    ),
  })
  .meta({ id: 'Agreement' })
