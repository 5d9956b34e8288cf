import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'
import { fallbackLocale, isLocale, type Locale, locales } from './locales'

/** Set only by an explicit switch of language, so that anonymous replies carry no cookie. */
const cookie = /(?:^|; )comity\.locale=([a-z]{2})(?:;|$)/

/** The language a reader has chosen, or the best of those the browser asks for. */
export function preferredLocale(headers: Headers): Locale {
  const chosen = cookie.exec(headers.get('cookie') ?? '')?.[1]
  if (isLocale(chosen)) return chosen
  const asked = new Negotiator({
    headers: { 'accept-language': headers.get('accept-language') ?? '' },
  }).languages()
  try {
    const found = match(
      asked.filter((tag) => tag !== '*'),
      locales,
      fallbackLocale,
    )
    return isLocale(found) ? found : fallbackLocale
  } catch {
    return fallbackLocale
  }
}
