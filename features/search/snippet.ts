import { escapeHtml } from '@/lib/html'

// Private-use characters that no text may contain mark the hits until the rest is escaped.
export const hitStart = '\ue000'
export const hitStop = '\ue001'

/** Safe HTML of a snippet with its hits marked. */
export const markHits = (snippet: string) =>
  escapeHtml(snippet).replaceAll(hitStart, '<mark>').replaceAll(hitStop, '</mark>')
