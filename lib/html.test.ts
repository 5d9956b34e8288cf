import { expect, test } from 'vitest'
import { Html, html, inner } from './html'

test('escapes values, in text and in attributes', () => {
  const made = html`<a title="${'"><script>'}">${"<b> & 'c'"}</a>`
  expect(inner(made).__html).toBe('<a title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;c&#39;</a>')
})

test('nests, joins lists, and leaves out what is absent', () => {
  const items = ['x', '<y>'].map((item) => html`<li>${item}</li>`)
  expect(html`<ul>${items}${null}${false}${undefined}${0}</ul>`.text).toBe(
    '<ul><li>x</li><li>&lt;y&gt;</li>0</ul>',
  )
  expect(html`${new Html('<i>ready</i>')}`.text).toBe('<i>ready</i>')
})
