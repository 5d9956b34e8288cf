import { z } from 'zod'
import { collections, stages } from '@/db/enums'
import { count, marked, moment, multilingual, standingCounts } from '@/features/open-data/published-words'

const links = z
  .strictObject({
    self: z.string(),
    results: z.string(),
    positions: z.string(),
    comments: z.string(),
    archive: z.string(),
    polis: z.string().optional(),
  })
  .meta({
    id: 'ProposalLinks',
    description: 'Paths of the same proposal; `polis` only for an example of method.',
  })

/** Where an example of method comes from, with the totals of its export. */
export const imported = z
  .strictObject({
    source: z.string(),
    slug: z.string().optional(),
    comments: count,
    participants: count,
    opinions: count,
    agree: count,
    disagree: count,
    pass: count,
  })
  .meta({ id: 'Imported' })

const agendaItem = z
  .strictObject({
    slug: z.string(),
    collection: z.literal('agenda'),
    number: count.nullable(),
    stage: z.enum(stages),
    stageSince: moment,
    closesAt: moment.nullable(),
    title: multilingual,
    summary: multilingual,
    quote: z.string().nullable(),
    ...marked,
    positions: standingCounts,
    comments: count,
    links,
  })
  .meta({ id: 'AgendaItem' })

const methodExample = z
  .strictObject({
    slug: z.string(),
    collection: z.literal('method_example'),
    title: multilingual,
    imported,
    links,
  })
  .meta({ id: 'MethodExample' })

/** What `publishedProposals` gives: all of them, so `next` is always null. */
export const proposalsReply = z
  .strictObject({ items: z.array(z.union([agendaItem, methodExample])), next: z.null() })
  .meta({ id: 'Proposals' })

const thread = z
  .strictObject({
    number: count,
    isGeneral: z.boolean(),
    title: z.string().nullable(),
    lang: z.string().nullable(),
    pinned: z.boolean(),
    locked: z.boolean(),
    closed: z.boolean(),
    label: z.string().nullable(),
    comments: count,
    lastComment: moment.nullable(),
  })
  .meta({ id: 'Thread' })

/** One proposal as `publishedProposal` gives it. */
export const proposalReply = z
  .strictObject({
    slug: z.string(),
    collection: z.enum(collections),
    number: count.nullable(),
    stage: z.enum(stages),
    stageSince: moment,
    closesAt: moment.nullable(),
    title: multilingual,
    longTitle: multilingual,
    summary: multilingual,
    source: multilingual.nullable(),
    version: z.strictObject({ label: z.string(), publishedAt: moment }).nullable(),
    paragraphs: z.array(
      z.strictObject({ number: count, body: multilingual, citation: multilingual.nullable() }),
    ),
    figures: z.array(z.strictObject({ value: z.string(), body: multilingual })),
    context: z.array(z.strictObject({ date: z.string(), body: multilingual })),
    ...marked,
    threads: z.array(thread),
    links,
  })
  .meta({ id: 'Proposal' })
