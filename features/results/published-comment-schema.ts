import { z } from 'zod'
import { capacities, electoralGroups, roles, stances } from '@/db/enums'
import { count, marked, moment, stateCode } from '@/features/open-data/published-words'

const place = { number: count, thread: count, parent: count.nullable() }

const shown = z
  .strictObject({
    ...place,
    status: z.literal('shown'),
    paragraph: count.nullable(),
    stance: z.enum(stances).nullable(),
    capacity: z.enum(capacities),
    onBehalfOf: z.enum(electoralGroups).nullable(),
    author: z.strictObject({
      role: z.enum([...roles, 'participant']),
      state: stateCode.nullable(),
      name: z.string().nullable(),
    }),
    lang: z.string(),
    text: z.string(),
    createdAt: moment,
    editedAt: moment.nullable(),
    opinions: z.strictObject({ agree: count, disagree: count, pass: count }),
  })
  .meta({ id: 'ShownComment' })

const stub = z
  .strictObject({ ...place, status: z.enum(['withdrawn', 'hidden']), reason: z.string().nullable() })
  .meta({
    id: 'CommentStub',
    description: 'What stays of a comment taken away: no words, author or opinions.',
  })

/** A comment as `publishComment` gives it. */
export const publishedComment = z.union([shown, stub]).meta({ id: 'Comment' })

/** A page of comments as `publishedComments` gives it. */
export const commentsReply = z
  .strictObject({ ...marked, items: z.array(publishedComment), next: z.string().nullable() })
  .meta({ id: 'Comments' })
