import { opinionChoices } from '@/db/enums'
import { escapeHtml } from '@/lib/html'
import type { CommentRow } from './queries'

/** Everything a list says in the reader's language, looked up once per page. */
export type CommentWords = {
  seat: (row: CommentRow) => string
  capacity: (row: CommentRow) => string
  stance: (row: CommentRow) => string | null
  paragraph: (number: number) => string
  stamp: (date: Date) => string
  no: (number: number) => string
  inReply: (number: number) => string
  withdrawn: (number: number) => string
  hidden: (number: number) => string
  reason: (text: string) => string
  opinionLabel: (number: number) => string
  opinion: Record<(typeof opinionChoices)[number], string>
  you: string
  edited: string
  reply: string
  edit: string
  withdraw: string
  report: string
  permalink: string
  log: string
  appeal: string
}

export type CommentListContext = {
  words: CommentWords
  locale: string
  slug: string
  /** Path of the thread's page, to come back to. */
  here: string
  mayOpine: boolean
  mayReply: boolean
}

function opinionForm(row: CommentRow, { words, slug, mayOpine }: CommentListContext) {
  const buttons = opinionChoices.map((choice) => {
    const pressed = row.choice === choice
    const inside = `${words.opinion[choice]} <span class="n">${row[choice]}</span>`
    return mayOpine
      ? `<button name="choice" value="${pressed ? 'withdraw' : choice}" data-choice="${choice}" aria-pressed="${pressed}">${inside}</button>`
      : `<span class="count">${inside}</span>`
  })
  const label = escapeHtml(words.opinionLabel(row.number))
  return mayOpine
    ? `<form class="opinion" method="post" action="/api/opinions/${slug}/${row.number}" aria-label="${label}">${buttons.join('')}</form>`
    : `<p class="opinion">${buttons.join('')}</p>`
}

function links(row: CommentRow, { words, locale, slug, here, mayReply }: CommentListContext) {
  const own = `/${locale}/proposals/${slug}/comments/${row.number}`
  // Opens the list at the comment's own conversation, so that the answer stands under what it answers.
  const found = mayReply
    ? [`<a href="${here}?at=${row.number}&amp;reply=${row.number}#reply">${words.reply}</a>`]
    : []
  if (mayReply && !row.mine) found.push(`<a href="${own}/report">${words.report}</a>`)
  if (row.mine && !row.imported)
    found.push(`<a href="${own}/edit">${words.edit}</a>`, `<a href="${own}/withdraw">${words.withdraw}</a>`)
  return found.length ? `<p class="acts">${found.join('')}</p>` : ''
}

function stub(row: CommentRow, { words, locale, slug }: CommentListContext) {
  const reason =
    row.hidden && row.hidden_reason
      ? `<p class="stub-reason">${escapeHtml(words.reason(row.hidden_reason))}</p>`
      : ''
  const sentence = row.hidden ? words.hidden(row.number) : words.withdrawn(row.number)
  const links = row.hidden
    ? `<p class="acts"><a href="/${locale}/log">${words.log}</a>${row.mine ? `<a href="/${locale}/proposals/${slug}/comments/${row.number}/report">${words.appeal}</a>` : ''}</p>`
    : ''
  return `<div class="stub"><p><b>${escapeHtml(sentence)}</b></p>${reason}${links}</div>`
}

function meta(row: CommentRow, above: ReadonlySet<number>, { words, locale, slug }: CommentListContext) {
  const you = row.mine ? `<span class="you">${words.you}</span> ` : ''
  const edited = row.edited
    ? ` <a href="/${locale}/proposals/${slug}/comments/${row.number}/history">${words.edited}</a>`
    : ''
  const stance = words.stance(row)
  const about = [
    stance ? `<b>${stance}</b>` : '',
    row.paragraph ? words.paragraph(row.paragraph) : '',
    row.parent && !above.has(row.parent)
      ? `<a href="/c/${slug}/${row.parent}">${words.inReply(row.parent)}</a>`
      : '',
  ].filter(Boolean)
  return `<header><p class="who"><b>${escapeHtml(words.seat(row))}</b> ${you}<span>${escapeHtml(words.capacity(row))}</span></p><p class="when"><a href="/c/${slug}/${row.number}" title="${words.permalink}">${words.no(row.number)}</a> <time datetime="${row.created_at.toISOString()}"><bdi>${words.stamp(row.created_at)}</bdi></time>${edited}</p></header>${about.length ? `<p class="stance">${about.join(' ')}</p>` : ''}`
}

/**
 * The list as one string of HTML: stored, sanitised words and a few attributes. Elements for everything would cost
 * three times as much (see bench/); what changes by JavaScript is wired by one leaf, `CommentsLive`.
 */
export function commentItem(row: CommentRow, above: ReadonlySet<number>, context: CommentListContext) {
  const depth = row.path.length - 1
  const classes = depth ? ` class="depth-${depth}"` : ''
  if (row.hidden || row.withdrawn) return `<li id="c${row.number}"${classes}>${stub(row, context)}</li>`
  return `<li id="c${row.number}"${classes} data-number="${row.number}"><article class="comment${row.mine ? ' mine' : ''}">${meta(row, above, context)}<div class="prose" lang="${row.lang}" dir="auto">${row.html}</div><footer>${opinionForm(row, context)}${links(row, context)}</footer></article></li>`
}

/** Items up to and after the comment being answered, so that its composer can stand between them. */
export function commentItems(rows: readonly CommentRow[], context: CommentListContext) {
  const above = new Set<number>()
  return rows.map((row) => {
    const html = commentItem(row, above, context)
    above.add(row.number)
    return html
  })
}
