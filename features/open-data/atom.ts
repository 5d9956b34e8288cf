import { type Html, html } from '@/lib/html'

export type AtomEntry = {
  /** What follows the feed's authority in the entry's id; never changes. */
  path: string
  title: string
  published: Date
  updated: Date
  /** Absolute address of the page. */
  href: string
  paragraphs: readonly string[]
  lang?: string
}

export type AtomFeed = {
  origin: string
  lang: string
  path: string
  title: string
  subtitle: string
  author: string
  /** Of the page that the feed tells of. */
  href: string
  /** The same in the other languages. */
  others: readonly { lang: string; href: string }[]
  entries: readonly AtomEntry[]
}

// Allowed in HTML and in a database, but not in XML 1.0.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Of entries: none was before the speech that the first proposals come from. */
const beginning = new Date('2013-11-05T00:00:00Z')

/** An Atom feed (RFC 4287), newest first. Ids are tag URIs (RFC 4151), so they outlive a change of address. */
export function atomText(feed: AtomFeed) {
  const authority = `tag:${new URL(feed.origin).hostname},2026`
  const entries = [...feed.entries].sort(
    (a, b) => b.updated.getTime() - a.updated.getTime() || (a.path < b.path ? -1 : 1),
  )
  const self = `${feed.origin}/${feed.lang}/${feed.path}`
  const body = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
<id>${authority}:${feed.lang}/${feed.path}</id>
<title>${feed.title}</title>
<subtitle>${feed.subtitle}</subtitle>
<updated>${(entries[0]?.updated ?? beginning).toISOString()}</updated>
<author><name>${feed.author}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" hreflang="${feed.lang}" href="${feed.href}"/>
${feed.others.map(
  (other) =>
    html`<link rel="alternate" type="application/atom+xml" hreflang="${other.lang}" href="${other.href}"/>
`,
)}${entries.map((entry) => entryOf(authority, feed.lang, entry))}</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${body.text.replace(forbidden, '')}`
}

function entryOf(authority: string, lang: string, entry: AtomEntry): Html {
  const content = entry.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)
  return html`<entry${entry.lang ? html` xml:lang="${entry.lang}"` : null}>
<id>${authority}:${lang}/${entry.path}</id>
<title>${entry.title}</title>
<published>${entry.published.toISOString()}</published>
<updated>${entry.updated.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${entry.href}"/>
<content type="html">${content.map((one) => one.text).join('')}</content>
</entry>
`
}
