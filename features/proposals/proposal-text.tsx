import { formatDate, formatMonth } from '@/i18n/dates'
import { languageName } from '@/i18n/languages'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type Html, html, inner } from '@/lib/html'
import type { Paragraph, ThreadPage, Version } from './queries'

type Props = {
  locale: Locale
  proposal: ThreadPage['proposal']
  /** Comments by paragraph number; 0 is the whole text. */
  comments: ReadonlyMap<number, number>
  mayComment: boolean
}

/** The text under discussion, each paragraph with its source and its comments; then what belongs to it. */
export async function ProposalText({ locale, proposal, comments, mayComment }: Props) {
  const [t, b] = await Promise.all([getTranslator(locale, 'proposals'), getTranslator(locale, 'ballots')])
  const { version, source } = proposal
  const originOf = ({ label, publishedAt, adoptedBy }: Version, after: string | undefined) => {
    const date = formatDate(locale, publishedAt)
    if (!adoptedBy)
      return after ? html`<p class="source">${t('version', { label, date, source: after })}</p>` : null
    const ballot = b(`name.${adoptedBy.method}`, { number: String(adoptedBy.number) })
    return html`<p class="source">${t('versionAdopted', { label, date })} <a href="/${locale}/ballots/${adoptedBy.number}">${ballot}</a></p>`
  }
  const words = ({ body, standIn }: Paragraph) => {
    if (!standIn?.for.includes(locale)) return html`<p>${body[locale]}</p>`
    const { lang } = standIn
    return html`<p lang="${lang}" dir="auto">${body[lang]}</p><p class="help">${b('text.written', { language: languageName(lang) })}</p>`
  }
  const paragraph = (found: Paragraph) => {
    const { number, citation } = found
    const count = t('paragraphComments', { count: comments.get(number) ?? 0 })
    const write = mayComment ? html`<a href="?about=${number}#write">${t('commentOn')}</a>` : null
    const side = citation ? html`<aside class="side"><p>${citation[locale]}</p></aside>` : null
    return html`<li class="para" id="p${number}"><div class="para-text" data-number="${number}">${words(found)}<p class="acts"><a href="?paragraph=${number}#comments">${count}</a>${write}</p></div>${side}</li>`
  }
  const origin = version && originOf(version, source?.[locale])
  const figures = proposal.figures.map((figure) => html`<li>${figure.body[locale]}</li>`)
  const since = proposal.context.map(
    ({ date, body }) =>
      html`<div><dt><time datetime="${date}">${spellDate(locale, date)}</time></dt><dd>${body[locale]}</dd></div>`,
  )
  const beside = (title: string, list: Html | null) =>
    list && html`<section class="beside"><h3>${title}</h3>${list}</section>`
  const made = html`<h2>${t('text')}</h2><ol class="text">${proposal.paragraphs.map(paragraph)}</ol>${origin}${beside(
    t('figures'),
    figures.length ? html`<ul>${figures}</ul>` : null,
  )}${beside(t('sinceHeading'), since.length ? html`<dl>${since}</dl>` : null)}`
  return <section id="text" className="block" dangerouslySetInnerHTML={inner(made)} />
}

/** A date, or the year or month where the source says no more. */
function spellDate(locale: Locale, date: string) {
  if (date.length === 4) return date
  return date.length === 10 ? formatDate(locale, new Date(date)) : formatMonth(locale, new Date(date))
}
