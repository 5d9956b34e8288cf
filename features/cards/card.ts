import { createHash } from 'node:crypto'
import type { Locale } from '@/i18n/locales'
import { type CardDrawing, cardSvg } from './card-svg'
import { altOf, homeContent, proposalContent } from './content'
import { loadCardFacts } from './queries'

export type Card = CardDrawing & {
  /** Changes with whatever is drawn. */
  version: string
  path: string
  title: string
  summary: string
  alt: string
}

/** How old what a page names may be; at an address of another version, only as old as keeps a crowd to one reading. */
const usualMs = 2000
const freshMs = 200

/**
 * The card of a public proposal, or of the whole site where no slug is given; null if there is no such proposal.
 * @throws what the database throws
 */
export async function loadCard(locale: Locale, slug: string | null, fresh = false): Promise<Card | null> {
  const all = await loadCardFacts(fresh ? freshMs : usualMs)
  const facts = slug === null ? null : all.find((one) => one.slug === slug)
  if (facts === undefined) return null
  const content = await (facts ? proposalContent(locale, facts) : homeContent(locale, all))
  const drawing = cardSvg(content)
  const version = createHash('sha256').update(drawing.svg).digest('hex').slice(0, 12)
  return {
    ...drawing,
    version,
    path: `/cards/${locale}/${facts ? `${facts.slug}-` : ''}${version}.png`,
    title: content.title,
    summary: content.summary,
    alt: await altOf(content),
  }
}
