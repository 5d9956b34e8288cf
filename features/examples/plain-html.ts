import { escapeHtml } from '@/lib/html'

/** Kept with comments whose text is plain, not Markdown: there is nothing to render again. */
export const plainRenderer = 0

/** Statements are plain text: paragraphs where a line is left empty, and line breaks. */
export function plainHtml(text: string) {
  return text
    .trim()
    .split(/\s*\n\s*\n\s*/)
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll(/\r?\n/g, '<br>\n')}</p>`)
    .join('\n')
}
