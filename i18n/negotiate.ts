import Negotiator from 'negotiator'
import { fallbackLocale, isLocale, type Locale } from './locales'

/** Set only by an explicit switch of language, so that anonymous replies carry no cookie. */
const cookie = /(?:^|; )comity\.locale=([a-z]{2})(?:;|$)/

/** The language a reader has chosen, or the first of those the browser asks for that Comity speaks. */
export function preferredLocale(headers: Headers): Locale {
  const chosen = cookie.exec(headers.get('cookie') ?? '')?.[1]
  if (isLocale(chosen)) return chosen
  const asked = new Negotiator({
    headers: { 'accept-language': headers.get('accept-language') ?? '' },
  }).languages()
  // Regions and scripts don't matter here: the United Nations writes one Chinese, one Spanish, one Arabic.
  return asked.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLocale) ?? fallbackLocale
}
