'use client'

type Props = React.ComponentProps<'ol'> & {
  /** Where the server keeps the HTML while it writes the document (lib/single-html.ts). */
  kept?: string
  /** The HTML itself, when the page is only brought up to date. */
  html?: string
}

const held = globalThis as { comityHtml?: Map<string, { html: string }> }

/**
 * A long list that is sent once. React would send it a second time, as data for the browser, which has nothing to do
 * with it there: what the server wrote stays as it is, until a newer one comes.
 */
export function SingleHtml({ kept, html, ...list }: Props) {
  const text = html ?? (typeof window === 'undefined' && kept ? held.comityHtml?.get(kept)?.html : '') ?? ''
  return <ol {...list} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
}
