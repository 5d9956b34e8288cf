import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { formattingLocale, type Locale, locales } from './locales'

const folder = join(import.meta.dirname, 'messages')
const filesOf = (locale: Locale) => readdirSync(join(folder, locale)).sort()

function flatten(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node as object).flatMap(([key, value]) => flatten(value, `${path} ${key}`))
}

type Plural = { name: string; forms: Record<string, string> }
type Message = { text: string; names: Set<string>; plurals: Plural[]; words: string }

/** What a message consists of: names (placeholders, options of a select, tags), plurals, and its bare words. */
function read(text: string): Message {
  const message: Message = { text, names: new Set(), plurals: [], words: '' }
  collect(parse(text), message)
  return message
}

function collect(elements: readonly MessageFormatElement[], message: Message) {
  for (const element of elements) {
    if (element.type === TYPE.literal) message.words += ` ${element.value}`
    else if (element.type !== TYPE.pound) {
      message.names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value)
      if (element.type === TYPE.tag) collect(element.children, message)
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        const forms: Record<string, string> = {}
        for (const [form, { value }] of Object.entries(element.options)) {
          forms[form] = JSON.stringify(value)
          if (element.type === TYPE.select) message.names.add(`${element.value} = ${form}`)
          collect(value, message)
        }
        if (element.type === TYPE.plural) message.plurals.push({ name: element.value, forms })
      }
    }
  }
}

/** Every message of a language by file and key: "results.json finding empty". */
const catalogue = (locale: Locale) =>
  new Map(
    filesOf(locale)
      .flatMap((file) => flatten(JSON.parse(readFileSync(join(folder, locale, file), 'utf8')), file))
      .map(([key, text]): [string, Message] => [key, read(text)]),
  )

const english = catalogue('en')

/** The same in every language: the name, formats, names in the machine interface. */
const names =
  /\b(Comity|CSV|JSON|PDF|UTC|(positions|record|comments)\.csv|Polis|Atom|(ballots|results|comments|groups|agreement|participation)(?= ?[(（]JSON))\b/g

/** What a language happens to share with English. */
const sameAsEnglish: Partial<Record<Locale, string[]>> = {
  es: ['A'],
  fr: [
    'A',
    'Code',
    'Discussion',
    'New York',
    'Opinions',
    'Participant',
    'Position',
    'Positions',
    'Question',
    'Source',
  ],
}

const script = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u } as const
const straightQuote = /["']/
const englishQuote = /[“”‘]/
const foreignDigit = /(?![0-9])\p{Nd}/u

/** Forms for whole numbers up to some thousands. French and Spanish "many" begins at a million: "other" serves. */
const neededForms: Record<Locale, string[]> = {
  ar: ['one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
  es: ['one', 'other'],
  fr: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  zh: ['other'],
}

/** Russian sentences in which 2 and 5 read alike, since the noun stands in another case or is a verb. */
const russianTwoLikeFive = [
  'finding nobody',
  'finding some',
  'finding example',
  'assembly heading',
  'views heading',
]

function missingForms(locale: Locale, key: string, forms: Plural['forms']) {
  const exact: Record<string, string> = { one: '=1', two: '=2' }
  const alike =
    (locale === 'ar' && forms.few === forms.other) ||
    (locale === 'ru' && russianTwoLikeFive.some((known) => key === `results.json ${known}`))
  return neededForms[locale].filter(
    (form) => !(form in forms || (exact[form] ?? form) in forms || (alike && /few|many/.test(form))),
  )
}

describe.each(locales)('catalogue %s', (locale) => {
  const own = catalogue(locale)
  const files = new Set(filesOf(locale))
  const offending = (wrong: (message: Message, key: string) => boolean) =>
    [...own].filter(([key, message]) => wrong(message, key)).map(([key, { text }]) => `${key}: ${text}`)

  test('has the files of the English one', () => {
    expect(filesOf(locale)).toEqual(filesOf('en'))
  })

  test('has the keys of the English one', () => {
    const here = ([key]: [string, Message]) => files.has(key.split(' ')[0] ?? '')
    expect(
      [...english]
        .filter(here)
        .map(([key]) => key)
        .filter((key) => !own.has(key)),
    ).toEqual([])
    expect([...own.keys()].filter((key) => !english.has(key))).toEqual([])
  })

  test('has the same placeholders, options and tags', () => {
    const listed = (message?: Message) => [...(message?.names ?? [])].sort().join(', ')
    expect(offending((message, key) => listed(message) !== listed(english.get(key)))).toEqual([])
  })

  test('has the plurals of its language and no others', () => {
    const known = new Set<string>(
      new Intl.PluralRules(formattingLocale(locale)).resolvedOptions().pluralCategories,
    )
    const foreign = ({ forms }: Plural) =>
      Object.keys(forms).some((form) => !form.startsWith('=') && !known.has(form))
    expect(offending(({ plurals }) => plurals.some(foreign))).toEqual([])
    expect(
      offending(({ plurals }, key) =>
        plurals.some(({ forms }) => missingForms(locale, key, forms).length > 0),
      ),
    ).toEqual([])
  })

  test('says everything in its own words and script', () => {
    const shared = sameAsEnglish[locale] ?? []
    const international = (words: string) => !/\p{L}/u.test(words.replaceAll(names, ''))
    const same = ({ text, words }: Message, key: string) =>
      text === english.get(key)?.text && !international(words) && !shared.includes(words.trim())
    if (locale !== 'en') expect(offending(same)).toEqual([])
    const letters = script[locale as keyof typeof script]
    if (letters) expect(offending(({ words }) => !letters.test(words) && !international(words))).toEqual([])
  })

  test('is set with its own quotation marks and Western digits', () => {
    expect(offending(({ words }) => straightQuote.test(words))).toEqual([])
    expect(offending(({ words }) => foreignDigit.test(words))).toEqual([])
    if (locale === 'ar' || locale === 'ru')
      expect(offending(({ words }) => englishQuote.test(words))).toEqual([])
    if (locale === 'ru') expect(offending(({ words }) => /ё/i.test(words))).toEqual([])
  })
})
