import { z } from 'zod'
import { capacities, electoralGroups, stances } from '@/db/enums'
import { languages } from '@/i18n/languages'
import { maxCommentLength } from './limits'

// Invisible-only text and bidirectional overrides hide what a comment says.
const visible = /[^\s\p{C}\u115f\u1160\u3164\uffa0]/u
const overrides = /[\u202a-\u202e\u2066-\u2069\0]/g

/** Something a person wrote: line breaks levelled, at least one visible character, at most `max`. */
export const words = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').replace(overrides, '').trim())
    .pipe(z.string().max(max, 'too_long').regex(visible, 'invalid'))

const body = words(maxCommentLength)

/** Outside, things are known by a proposal's slug and a number counted within it. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
export const number = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1)

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === 'none' ? undefined : value), schema.optional())

export const commentInput = z
  .object({
    proposal: slug,
    thread: number,
    parent: optional(number),
    /** Inserted paragraphs stand between two others: 2.1. */
    paragraph: optional(z.coerce.number().positive().max(999)),
    stance: optional(z.enum(stances)),
    capacity: z.enum(capacities).default('personal'),
    onBehalfOf: optional(z.enum(electoralGroups)),
    lang: z.enum(languages),
    body,
    requestId: z.uuid(),
  })
  .refine((input) => input.capacity !== 'group' || input.onBehalfOf, {
    path: ['onBehalfOf'],
    message: 'invalid',
  })

export type CommentInput = z.output<typeof commentInput>

export const commentAddress = z.object({ proposal: slug, comment: number })
export type CommentAddress = z.output<typeof commentAddress>

export const editInput = commentAddress.extend({ seen: number, body })
export type EditInput = z.output<typeof editInput>

export const commentSorts = ['oldest', 'newest', 'agreed'] as const
export type CommentSort = (typeof commentSorts)[number]

const ignoreInvalid = <T extends z.ZodType>(schema: T) => optional(schema).catch(undefined)

/** The query string of a thread page: nonsense in it is ignored, never an error page. */
export const listInput = z.object({
  sort: z.enum(commentSorts).catch('oldest').default('oldest'),
  after: ignoreInvalid(
    z
      .string()
      .max(80)
      .regex(/^[0-9.]+$/),
  ),
  at: ignoreInvalid(
    z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1),
  ),
  paragraph: ignoreInvalid(z.coerce.number().min(0).max(999)),
  stance: ignoreInvalid(z.enum(stances)),
  capacity: ignoreInvalid(z.enum(capacities)),
  group: ignoreInvalid(z.enum(electoralGroups)),
  state: ignoreInvalid(z.string().regex(/^[A-Z]{2}$/)),
  lang: ignoreInvalid(z.enum(languages)),
})

export type CommentList = z.output<typeof listInput>
export const isFiltered = (list: CommentList) =>
  Boolean(list.stance ?? list.capacity ?? list.group ?? list.state ?? list.lang) ||
  list.paragraph !== undefined
