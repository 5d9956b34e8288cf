import { z } from 'zod'
import { capacities, electoralGroups, stances } from '@/db/enums'
import { languages } from '@/i18n/languages'

export const resultsPerPage = 20
export const longestQuery = 200

const lenient = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined)

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))

/** The query string of the search page: nonsense in a filter is ignored, never an error page. */
export const searchInput = z.object({
  q: z.string().trim().max(longestQuery).catch('').default(''),
  proposal: lenient(z.string().regex(/^[a-z0-9-]{1,80}$/)),
  state: lenient(z.string().regex(/^[A-Z]{2}$/)),
  group: lenient(z.enum(electoralGroups)),
  stance: lenient(z.enum(stances)),
  capacity: lenient(z.enum(capacities)),
  lang: lenient(z.enum(languages)),
  from: lenient(day),
  until: lenient(day),
  after: lenient(z.string().regex(/^\d{1,16}\.\d{1,10}$/)),
})
export type SearchInput = z.output<typeof searchInput>
