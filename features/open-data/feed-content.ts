import { isLocale } from '@/i18n/locales'
import { env } from '@/lib/env'
import { type Content, noSuchProposal, type Problem } from '@/lib/public-route'
import { feedText } from './feed'
import { loadFeed } from './feed-queries'

/** The answer of a feed's address, in the language that the address names. */
export async function feedContent(locale: string, slug: string | null): Promise<Content | Problem> {
  const news = isLocale(locale) ? await loadFeed(slug) : null
  if (!news || !isLocale(locale)) return noSuchProposal
  const text = await feedText(news, slug, locale, env().APP_ORIGIN)
  return { bytes: new TextEncoder().encode(text), type: 'application/atom+xml; charset=utf-8' }
}
