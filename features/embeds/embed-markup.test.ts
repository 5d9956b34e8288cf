import { expect, test } from 'vitest'
import { embedMarkup } from './embed-markup'

test('a title stays inside its attribute', () => {
  const markup = embedMarkup('https://comity.example.org', 'en', 'proposals/rules', '“A” & "B" <script>')
  expect(markup).toContain('src="https://comity.example.org/embed/en/proposals/rules"')
  expect(markup).toContain('title="“A” &amp; &quot;B&quot; &lt;script&gt;"')
  expect(markup.match(/</g)).toHaveLength(2)
})
