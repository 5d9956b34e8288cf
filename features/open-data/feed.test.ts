import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { proposals, threads } from '@/db/schema'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { castVote } from '@/features/ballots/mutations'
import { type Locale, locales } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { atomText } from './atom'
import { feedText } from './feed'
import { readFeed } from './feed-queries'

const origin = 'https://comity.example.org'
let world: TestDatabase
let make: ReturnType<typeof factories>
let chair: Viewer
let kenya: Viewer

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
})

async function feedOf(slug: string | null, locale: Locale = 'en') {
  const news = await readFeed(world.db, slug)
  if (!news) throw new Error('there is no such feed')
  return feedText(news, slug, locale, origin)
}

const titles = (feed: string) =>
  [...feed.matchAll(/<entry[^>]*>\s*<id>([^<]*)<\/id>\s*<title>([^<]*)<\/title>/g)].map(([, id, title]) => [
    id,
    title,
  ])

describe('the feed of one proposal', () => {
  test('has its stage, its threads and its decisions, announced and taken', async () => {
    const proposal = await make.proposal()
    await world.owner.insert(threads).values({
      proposalId: proposal.id,
      number: 2,
      title: 'Ports & <cables>',
      lang: 'en',
      subjectId: await make.subject('thread'),
    })
    const { number } = await make.ballot(chair, { proposalId: proposal.id, question: null })
    await castVote(world.db, kenya, { ballot: number, choice: 'yes' })
    const before = titles(await feedOf(proposal.slug)).map(([, title]) => title)
    expect(before.sort()).toEqual([
      'Decision announced: Shall the text “text” be adopted?',
      'New thread: Ports &amp; &lt;cables&gt;',
      'On the agenda: text',
    ])
    await world.owner.execute(sql`
      update ballots set closes_at = clock_timestamp() - interval '1 second' where number = ${number}`)
    const after = await feedOf(proposal.slug)
    expect(titles(after).map(([, title]) => title)).toContain(
      'Decision taken: Shall the text “text” be adopted?',
    )
    expect(after).toContain('&lt;p&gt;Adopted by 1 vote to 0, with no abstentions.&lt;/p&gt;')
    expect(new Set(titles(after).map(([id]) => id)).size).toBe(4)
  })

  test('a hidden vote changes nothing in it', async () => {
    const proposal = await make.proposal()
    const { number } = await make.ballot(chair, { proposalId: proposal.id, question: null })
    const before = await feedOf(proposal.slug)
    await castVote(world.db, kenya, { ballot: number, choice: 'no' })
    expect(await feedOf(proposal.slug)).toBe(before)
  })

  test('threads that are not public, practice ballots and drafts are in none', async () => {
    const proposal = await make.proposal()
    await world.owner.insert(threads).values({
      proposalId: proposal.id,
      number: 2,
      title: 'Closed room',
      lang: 'en',
      audience: 'delegates',
      subjectId: await make.subject('thread'),
    })
    await make.ballot(chair, { proposalId: proposal.id, practice: true, visibility: 'live', closesAt: null })
    expect(titles(await feedOf(proposal.slug))).toHaveLength(1)
    expect(await feedOf(null)).not.toContain('Closed room')
    const { slug } = await make.proposal({ stage: 'draft' })
    expect(await readFeed(world.db, slug)).toBeNull()
    expect(await feedOf(null)).not.toContain(slug)
  })

  test('demonstration data says so in every entry', async () => {
    const proposal = await make.proposal()
    await world.owner
      .update(proposals)
      .set({ demonstration: true })
      .where(sql`${proposals.id} = ${proposal.id}`)
    await make.ballot(chair, { proposalId: proposal.id, demonstration: true })
    const feed = await feedOf(proposal.slug)
    const entries = feed.split('<entry').slice(1)
    expect(entries).toHaveLength(2)
    for (const entry of entries) expect(entry).toContain('Demonstration data: not the position')
  })
})

test('the feed of all says the same in six languages, examples of method apart', async () => {
  const example = await make.proposal({ collection: 'method_example' })
  const counts = new Set<number>()
  for (const locale of locales) {
    const feed = await feedOf(null, locale)
    expect(feed).toContain(`xml:lang="${locale}"`)
    expect(feed).toContain(
      `<link rel="self" type="application/atom+xml" href="${origin}/${locale}/feed.atom"/>`,
    )
    expect(feed).not.toContain(example.slug)
    counts.add(titles(feed).length)
  }
  expect(counts.size).toBe(1)
})

test('newest first; characters that XML forbids are left out', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))
  const entry = (path: string, day: number) => ({
    path,
    title: `\u0000${path}\uffff\u{1f54a}`,
    published: at(1),
    updated: at(day),
    href: `${origin}/en/${path}`,
    paragraphs: ['a & b'],
  })
  const feed = atomText({
    origin,
    lang: 'en',
    path: 'feed.atom',
    title: 't',
    subtitle: 's',
    author: 'Comity',
    href: origin,
    others: [],
    entries: [entry('b', 2), entry('c', 3), entry('a', 2)],
  })
  expect(titles(feed).map(([, title]) => title)).toEqual(['c🕊', 'a🕊', 'b🕊'])
  expect(feed).toContain('<updated>2026-01-03T00:00:00.000Z</updated>\n<author>')
  expect(feed).toContain('<id>tag:comity.example.org,2026:en/feed.atom</id>')
  expect(feed).toContain('&lt;p&gt;a &amp;amp; b&lt;/p&gt;')
})
