import { expect, it } from 'vitest'
import { plainHtml } from './plain-html'

it('takes nothing in a statement for markup', () => {
  expect(plainHtml('1. *No* <b>markup</b> & [none](https://example.org)')).toBe(
    '<p>1. *No* &lt;b&gt;markup&lt;/b&gt; &amp; [none](https://example.org)</p>',
  )
})

it('keeps lines and paragraphs, and makes none for an empty text', () => {
  expect(plainHtml('one\ntwo\n\n \nthree\n')).toBe('<p>one<br>\ntwo</p>\n<p>three</p>')
  expect(plainHtml(' ')).toBe('')
})
