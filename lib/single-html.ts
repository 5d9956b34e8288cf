import { headers } from 'next/headers'

type Kept = { html: string; until: number }

const held = globalThis as { comityHtml?: Map<string, Kept> }
const keptMs = 30_000
const mostKept = 300

/** Set by our web process on requests for whole documents; there React renders in this process, right afterwards. */
export const documentHeader = 'x-comity-document'

/**
 * Takes care that long HTML is sent once: a whole document carries it in its markup alone.
 * @returns what `SingleHtml` needs to write it
 */
export async function singleHtml(html: string): Promise<{ kept: string } | { html: string }> {
  if ((await headers()).get(documentHeader) !== '1') return { html }
  held.comityHtml ??= new Map()
  const kept = crypto.randomUUID()
  const now = Date.now()
  // In the order in which they were kept: the first that is young ends the search.
  for (const [key, { until }] of held.comityHtml) {
    if (until > now && held.comityHtml.size < mostKept) break
    held.comityHtml.delete(key)
  }
  held.comityHtml.set(kept, { html, until: now + keptMs })
  return { kept }
}
