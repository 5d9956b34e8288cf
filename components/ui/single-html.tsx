'use client'

import { useState } from 'react'

type Props = React.ComponentProps<'ol'> & {
  /** Where the server keeps the HTML while it writes the document (lib/single-html.ts). */
  kept?: string
  /** The HTML itself, when the page is only brought up to date. */
  html?: string
}

const held = globalThis as { comityHtml?: Map<string, { html: string }> }

/** On the server what was kept there; in the browser what stands in the document, should React write all of it anew. */
function find(kept: string) {
  if (typeof window === 'undefined') return held.comityHtml?.get(kept)?.html
  return document.querySelector(`[data-kept="${kept}"]`)?.innerHTML
}

/**
 * A long list that is sent once. React would send it a second time, as data for the browser, which has nothing to do
 * with it there: what the server wrote stays as it is, until a newer one comes.
 */
export function SingleHtml({ kept, html, ...list }: Props) {
  const [found] = useState(() => (kept && find(kept)) ?? '')
  return (
    <ol
      {...list}
      data-kept={kept}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html ?? found }}
    />
  )
}
