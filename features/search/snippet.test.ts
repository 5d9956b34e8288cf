import { expect, test } from 'vitest'
import { hitStart, hitStop, markHits } from './snippet'

test('marks the hits and nothing else', () => {
  expect(markHits(`<b> & ${hitStart}rules${hitStop} "of" <script>`)).toBe(
    '&lt;b&gt; &amp; <mark>rules</mark> &quot;of&quot; &lt;script&gt;',
  )
})
