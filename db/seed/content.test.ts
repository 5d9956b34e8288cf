import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { states } from '@/data/states'
import { electoralGroups, stages, stances } from '@/db/enums'
import { locales } from '@/i18n/locales'
import { discussionSeeds, proposalSeeds, source } from './content'

const multilingual = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, z.string().trim().min(2)])),
)
const proposalShape = z.strictObject({
  slug: z.string(),
  number: z.number().int(),
  stage: z.enum(stages),
  title: multilingual,
  longTitle: multilingual,
  summary: multilingual,
  quote: z.strictObject({ text: z.string(), source: multilingual }),
  paragraphs: z
    .array(z.strictObject({ body: multilingual, citation: multilingual }))
    .min(4)
    .max(6),
  context: z.array(z.strictObject({ date: z.string(), body: multilingual })).min(1),
  figures: z.array(z.strictObject({ value: z.string(), body: multilingual })),
})
const commentShape = z.strictObject({
  key: z.string(),
  thread: z.enum(['general', 'second']),
  seat: z.string(),
  role: z.enum(['delegate', 'head', 'expert']),
  capacity: z.enum(['personal', 'national']),
  stance: z.enum(stances),
  paragraph: z.number().int().min(1).nullable(),
  lang: z.enum(locales),
  replyTo: z.string().nullable(),
  text: z.string().trim().min(15).max(400),
})
const discussionShape = z.strictObject({
  proposal: z.string(),
  second: z.strictObject({ title: z.string().min(5), lang: z.enum(locales) }),
  comments: z.array(commentShape),
})

/** Every text that exists in languages, with its place in the file. */
function multilingualTexts(value: unknown, path: string): [string, Record<string, string>][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value) return [[path, value as Record<string, string>]]
  return Object.entries(value).flatMap(([key, inner]) => multilingualTexts(inner, `${path}/${key}`))
}

const written: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
}
const foreign = /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}]/u

function inItsOwnScript(text: string, lang: string, where: string) {
  expect(text, where).toMatch(written[lang] ?? /[a-z]/)
  if (!(lang in written)) expect(text, where).not.toMatch(foreign)
  expect(text, `${where}: Western digits`).not.toMatch(/[٠-٩۰-۹]/)
}

describe('proposals', () => {
  test('three, in their order, in the shape that the seed reads', () => {
    expect(proposalSeeds.map(({ slug, number }) => [slug, number])).toEqual([
      ['rules-of-behaviour', 1],
      ['urgent-problems', 2],
      ['communication-channels', 3],
    ])
    z.array(proposalShape).parse(proposalSeeds)
    multilingual.parse(source)
  })

  test('every text exists in six languages, each in its own script and its own words', () => {
    for (const [path, text] of multilingualTexts({ source, proposalSeeds }, '')) {
      for (const [lang, body] of Object.entries(text)) inItsOwnScript(body, lang, path)
      expect(new Set(Object.values(text)).size, `${path} repeats a language`).toBe(locales.length)
    }
  })
})

describe('discussion', () => {
  const comments = discussionSeeds.flatMap((discussion) => discussion.comments)

  test('one discussion for each proposal, in the shape that the seed reads', () => {
    z.array(discussionShape).parse(discussionSeeds)
    expect(discussionSeeds.map(({ proposal }) => proposal)).toEqual(proposalSeeds.map(({ slug }) => slug))
  })

  test('general threads need a second page, the others do not', () => {
    for (const { comments } of discussionSeeds) {
      const general = comments.filter(({ thread }) => thread === 'general').length
      expect(general).toSatisfy((n) => n >= 70 && n <= 80)
      expect(comments.length - general).toSatisfy((n) => n >= 8 && n <= 12)
    }
  })

  test('anchors stand in the text, and amendments have one', () => {
    for (const { proposal, comments } of discussionSeeds) {
      const paragraphs = proposalSeeds.find(({ slug }) => slug === proposal)?.paragraphs.length ?? 0
      for (const { key, paragraph, stance } of comments) {
        expect(paragraph ?? 1, `${proposal} ${key}`).toBeLessThanOrEqual(paragraphs)
        if (stance === 'amendment') expect(paragraph, `${proposal} ${key}`).not.toBeNull()
      }
    }
  })

  test('a reply follows what it answers in the same thread, at the fourth level at most', () => {
    for (const { proposal, comments } of discussionSeeds) {
      const earlier = new Map<string, { thread: string; level: number }>()
      for (const { key, thread, replyTo } of comments) {
        const where = `${proposal} ${key}`
        expect(earlier.has(key), `${where} twice`).toBe(false)
        const answered = replyTo === null ? { thread, level: 0 } : earlier.get(replyTo)
        expect(answered?.thread, where).toBe(thread)
        const level = (answered?.level ?? 0) + 1
        expect(level, where).toBeLessThanOrEqual(4)
        earlier.set(key, { thread, level })
      }
    }
  })

  test('only heads speak for a State, nobody for a group, and no comment is said twice', () => {
    for (const { capacity, role, text } of comments) {
      if (capacity === 'national') expect(role, text).toBe('head')
      expect(text).not.toMatch(/on behalf of|au nom d|en nombre de|от имени|باسم|代表/i)
    }
    const said = comments.map(({ text }) => text.toLowerCase().replace(/[^\p{L}]+/gu, ' '))
    expect(new Set(said).size).toBe(said.length)
  })

  test('each language is heard, in its own script', () => {
    for (const { lang, text } of comments) inItsOwnScript(text, lang, text)
    for (const locale of locales) {
      expect(comments.filter(({ lang }) => lang === locale).length, locale).toBeGreaterThanOrEqual(5)
    }
  })

  test('at least seven delegations of each electoral group speak', () => {
    const seats = new Set(comments.map(({ seat }) => seat))
    const speaking = states.filter(({ code, kind }) => kind === 'member_state' && seats.has(code))
    expect(speaking).toHaveLength(seats.size)
    for (const group of electoralGroups) {
      expect(speaking.filter((state) => state.electoralGroup === group).length, group).toBeGreaterThanOrEqual(
        7,
      )
    }
  })
})
