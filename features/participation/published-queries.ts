import type { Executor } from '@/db/client'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { publishParticipation } from './publish-participation'
import { type Hub, loadHub, readHub } from './queries'

const publish = async (hub: Hub, locale: Locale) =>
  publishParticipation(hub, (await getTranslator(locale, 'proposals'))('demonstration'))

export const publishedParticipation = async (db: Executor, locale: Locale) =>
  publish(await readHub(db), locale)
export const loadPublishedParticipation = async (locale: Locale) => publish(await loadHub(), locale)
