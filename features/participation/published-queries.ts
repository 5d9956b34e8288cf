import { database, type Executor } from '@/db/client'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { publishParticipation } from './publish-participation'
import { readHub } from './queries'

export async function publishedParticipation(db: Executor, locale: Locale) {
  return publishParticipation(await readHub(db), (await getTranslator(locale, 'proposals'))('demonstration'))
}

export const loadPublishedParticipation = (locale: Locale) => publishedParticipation(database(), locale)
