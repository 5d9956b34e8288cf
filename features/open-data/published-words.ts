import { z } from 'zod'
import { standings } from '@/db/enums'
import { locales } from '@/i18n/locales'

/** What the published answers share. A schema that carries an `id` becomes a component of the OpenAPI document. */
export const count = z.int().min(0)
export const moment = z.iso.datetime()
export const share = z.number().min(0).max(1)
export const stateCode = z.string().regex(/^[A-Z]{2}$/)

export const multilingual = z
  .strictObject(Object.fromEntries(locales.map((locale) => [locale, z.string()])))
  .meta({ id: 'Multilingual', description: 'A text in the six languages of the United Nations.' })

export const standingCounts = z
  .strictObject(Object.fromEntries(standings.map((choice) => [choice, count])))
  .meta({ id: 'StandingCounts', description: 'How many chose each standing.' })

/** Demonstration data is marked in every answer; `notice` is null otherwise. */
export const marked = { demonstration: z.boolean(), notice: z.string().nullable() }
