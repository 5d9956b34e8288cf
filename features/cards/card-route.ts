import { isLocale } from '@/i18n/locales'
import { isUnavailable } from '@/lib/database-errors'
import { log } from '@/lib/log'
import { problemResponse } from '@/lib/public-route'
import { loadCard } from './card'
import { pictureOf } from './pictures'

const address = /^(?:([a-z0-9][a-z0-9-]{0,79})-)?([0-9a-f]{12})\.png$/
const missing = () => problemResponse({ problem: 404, detail: 'There is no such card.' })
const later = (detail: string) => problemResponse({ problem: 503, detail })

/**
 * A card as PNG: the one that the address names for a month, any other version by the way of the present one. Nothing
 * is asked about who reads, and no cookie is set.
 */
export async function answerCard(request: Request, locale: string, file: string) {
  const [, slug = null, version] = address.exec(file) ?? []
  if (!isLocale(locale) || !version) return missing()
  try {
    const held = await loadCard(locale, slug)
    // Another process may have named a version that this one doesn't know yet.
    const card = held?.version === version ? held : await loadCard(locale, slug, true)
    if (!card) return missing()
    if (card.version !== version)
      return new Response(null, {
        status: 307,
        headers: { location: card.path, 'cache-control': 'no-store' },
      })
    const etag = `"${version}"`
    const headers = { etag, 'cache-control': 'public, max-age=2592000, immutable' }
    if (request.headers.get('if-none-match')?.includes(etag))
      return new Response(null, { status: 304, headers })
    const picture = await pictureOf(card)
    if (!picture) return later('Too many cards are being drawn. Try again soon.')
    return new Response(picture, {
      headers: { ...headers, 'content-type': 'image/png', 'content-length': String(picture.byteLength) },
    })
  } catch (error) {
    if (isUnavailable(error)) return later('The database cannot be reached. Try again soon.')
    log('error', 'card failed', error)
    return problemResponse({ problem: 500, detail: 'The card could not be drawn. Try again in a minute.' })
  }
}
