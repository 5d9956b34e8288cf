/** The words of a comment as a Markdown quotation to answer under; null unless the reader asked to quote. */
export function quotation(comment: { html: string; lang: string }, asked: string | undefined) {
  if (!asked) return null
  const text = comment.html
    .replace(/<\/(p|li|blockquote)>/g, '\n')
    .replace(/<br>\n?/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
  const lines = text.split(/\n+/).map((line) => `> ${line}`)
  return { body: `${lines.join('\n')}\n\n` }
}
