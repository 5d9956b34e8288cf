import { z } from 'zod'
import { count, marked, moment } from '@/features/open-data/published-words'
import { locales } from '@/i18n/locales'

const partlyMultilingual = z
  .strictObject(Object.fromEntries(locales.map((locale) => [locale, z.string().optional()])))
  .meta({ id: 'PartlyMultilingual', description: 'A text in at least one of the six languages.' })

/** What `publishPoll` gives. */
export const pollReply = z
  .strictObject({
    poll: count,
    phase: z.enum(['announced', 'open', 'closed']),
    proposal: z.string().nullable(),
    question: partlyMultilingual,
    options: z.array(z.strictObject({ text: partlyMultilingual, count: count.nullable() })),
    opensAt: moment,
    closesAt: moment,
    closedEarly: z.boolean(),
    participants: count,
    withheld: z.enum(['before_close', 'too_few']).nullable(),
    ...marked,
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ id: 'Poll', description: 'A secret, advisory question to persons; it decides nothing.' })

/** All polls, so `next` is always null. */
export const pollsReply = z.strictObject({ items: z.array(pollReply), next: z.null() }).meta({ id: 'Polls' })
