import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown'

const allowed = /<(?!\/?(?:p|em|strong|s|ul|ol|li|blockquote|br|a)[\s>])/

describe('renderMarkdown', () => {
  test('renders the subset', () => {
    expect(renderMarkdown('A *short* **list**:\n\n- one\n- two\n\n> said before')).toBe(
      '<p>A <em>short</em> <strong>list</strong>:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<blockquote>\n<p>said before</p>\n</blockquote>',
    )
  })

  test('links only to http and https, and says what they are', () => {
    expect(renderMarkdown('[a](https://un.org)')).toBe(
      '<p><a href="https://un.org" rel="nofollow ugc noopener">a</a></p>',
    )
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', '/path'])
      expect(renderMarkdown(`[a](${url})`)).not.toContain('<a')
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://x/y.png)',
    '# heading',
    '<a href="javascript:alert(1)">x</a>',
    '[x](https://a"onmouseover=alert(1))',
    '<https://a.example/"onclick=x>',
    '`code`',
    '[x]: javascript:alert(1)\n[x]',
  ])('makes nothing else of %s', (source) => {
    const html = renderMarkdown(source)
    expect(html).not.toMatch(allowed)
    expect(html).not.toMatch(/<[^>]*\son\w+=/i)
    expect(html).not.toMatch(/href="(?!https?:)/i)
  })

  test('whatever is typed, only the subset comes out', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (source) => {
        expect(renderMarkdown(source)).not.toMatch(allowed)
      }),
      { numRuns: 500 },
    )
  })
})
