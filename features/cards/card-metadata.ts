import type { Metadata } from 'next'
import type { Locale } from '@/i18n/locales'
import { env } from '@/lib/env'
import { loadCard } from './card'
import { cardSize } from './card-svg'

/** Languages as Open Graph writes them: always with a place. */
const places: Record<Locale, string> = {
  ar: 'ar_AR',
  zh: 'zh_CN',
  en: 'en_GB',
  fr: 'fr_FR',
  ru: 'ru_RU',
  es: 'es_ES',
}

/**
 * What other sites show of a page that is shared there: the card of its proposal, or of the whole site.
 * @param title of the page, where it isn't the card's
 * @returns nothing where there is no such proposal or no database: a page can do without
 */
export async function cardMetadata(locale: Locale, slug: string | null, title?: string): Promise<Metadata> {
  const card = await loadCard(locale, slug).catch(() => null)
  if (!card) return {}
  const image = { url: `${env().APP_ORIGIN}${card.path}`, ...cardSize, alt: card.alt }
  const said = { title: title ?? card.title, ...(card.summary ? { description: card.summary } : {}) }
  return {
    ...(card.summary ? { description: card.summary } : {}),
    openGraph: { type: 'website', siteName: 'Comity', locale: places[locale], ...said, images: [image] },
    twitter: { card: 'summary_large_image', ...said, images: [image] },
  }
}
