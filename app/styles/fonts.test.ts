import { readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const styles = readFileSync(new URL('./fonts.css', import.meta.url), 'utf8')
const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const rules = [...styles.matchAll(/@font-face \{([^}]*)\}/g)].map(([, rule = '']) => rule)
const isOwn = (rule: string) => /src: local\(/.test(rule)
const faces = rules
  .filter((rule) => !isOwn(rule))
  .map((face) => ({
    family: face.match(/font-family: "([^"]*)"/)?.[1] ?? '',
    file: new URL(face.match(/url\("([^"]*)"\)/)?.[1] ?? '', import.meta.url),
    ranges: [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) => [
      Number.parseInt(from, 16),
      Number.parseInt(to, 16),
    ]),
    display: face.match(/font-display: (\w+)/)?.[1],
  }))

/** Bytes of the faces that a browser loads for a text in both stacks of a language. */
function weight(language: string, text: string) {
  const block = language === 'en' ? tokens : tokens.slice(tokens.indexOf(`:root:lang(${language})`))
  const stacks = ['serif', 'sans'].map((stack) => block.match(new RegExp(`--${stack}:([^;]*);`))?.[1] ?? '')
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const loaded = faces.filter(
    ({ family, ranges }) =>
      stacks.some((stack) => stack.includes(`"${family}"`)) &&
      points.some((point) => ranges.some(([from = 0, to = 0]) => point >= from && point <= to)),
  )
  return loaded.reduce((sum, { file }) => sum + statSync(file).size, 0)
}

// With the names of the languages, which stand on every page.
const everyPage = 'العربية 中文 English Français Русский Español “Comıty” 61% – … − '

describe('fonts', () => {
  test('every face is a file of an installed package, upright, and swapped in', () => {
    for (const { file, display } of faces) {
      expect(statSync(file).size).toBeGreaterThan(0)
      expect(file.pathname).not.toContain('italic')
      expect(display).toBe('swap')
    }
  })

  test("the reader's own faces load nothing and stand right after the ones they stand in for", () => {
    const own = rules.filter(isOwn)
    expect(own).toHaveLength(4)
    for (const rule of own) expect(rule).not.toContain('url(')
    for (const name of ['Source Serif 4', 'Source Sans 3'])
      expect(tokens).toContain(`"${name} Variable", "${name} Stand-in", s`)
  })

  test('an English visit loads at most 155 kB, other languages no more than their script asks for', () => {
    expect(weight('en', everyPage)).toBeLessThanOrEqual(155_000)
    expect(weight('en', `${everyPage} Комментарий по-русски, تعليق بالعربية`)).toBeLessThanOrEqual(155_000)
    expect(weight('ru', everyPage)).toBeLessThanOrEqual(155_000)
    expect(weight('ar', everyPage)).toBeLessThanOrEqual(345_000)
  })
})
