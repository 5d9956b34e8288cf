import MarkdownIt from 'markdown-it'

/** Stored beside every rendering: raise it when the rules below change, and render again what is older. */
export const rendererVersion = 1

// No raw HTML, no images, no headings: a comment is a few sentences, not a page.
const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable([
  'emphasis',
  'link',
  'autolink',
  'list',
  'blockquote',
  'escape',
  'newline',
  'entity',
  'paragraph',
  'strikethrough',
])

markdown.validateLink = (url) => /^https?:\/\//i.test(url)
markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('rel', 'nofollow ugc noopener')
  return renderer.renderToken(tokens, index, options)
}

/** @returns safe HTML of the subset: emphasis, strong, struck, links to http(s), lists, quotations, line breaks. */
export const renderMarkdown = (source: string) => markdown.render(source).trim()
