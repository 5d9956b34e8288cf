import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { locales } from '@/i18n/locales'
import { setTestEnvironment, testOrigin } from '@/lib/test-environment'
import type { Viewer } from '@/lib/viewer'
import { loadCard } from './card'
import { cardMetadata } from './card-metadata'
import { answerCard } from './card-route'

let world: TestDatabase
let make: ReturnType<typeof factories>
let proposal: Awaited<ReturnType<typeof make.proposal>>
let kenya: Viewer
let observer: Viewer

beforeAll(async () => {
  world = await testDatabase()
  setTestEnvironment({ DATABASE_URL: world.appUrl })
  make = factories(world.owner)
  proposal = await make.proposal()
  kenya = await make.viewer('head', 'KE')
  await make.delegation('VA', null)
  observer = await make.viewer('head', 'VA')
})

afterEach(() => void vi.useRealTimers())

const start = Date.now()
let minutes = 0
/** Past the two seconds for which proposals read once are good enough. */
function later() {
  minutes += 1
  vi.useFakeTimers({ toFake: ['Date'], now: start + minutes * 60_000 })
}

const declare = (by: Viewer, at: string) =>
  world.owner.execute(sql`
    insert into position_events (subject_id, delegation_code, choice, account_id, at)
    values (${proposal.subjectId}, ${by.delegation?.code}, 'oppose', ${by.accountId}, ${at})`)

const card = async (locale: (typeof locales)[number] = 'en', slug: string | null = proposal.slug) => {
  const found = await loadCard(locale, slug)
  if (!found) throw new Error('there is no such card')
  return found
}

function ask(path: string, headers: Record<string, string> = {}) {
  const [, , locale = '', file = ''] = path.split('/')
  return answerCard(new Request(testOrigin + path, { headers }), locale, file)
}

const signature = '89504e470d0a1a0a'

async function pictureAt(path: string) {
  const reply = await ask(path)
  const bytes = Buffer.from(await reply.arrayBuffer())
  return {
    reply,
    bytes,
    kind: bytes.subarray(0, 8).toString('hex'),
    size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
  }
}

describe('the card of a proposal', () => {
  test('is a PNG of 1200 by 630 in each language, kept under its own address', async () => {
    const pictures = new Set<string>()
    for (const locale of locales) {
      const { path, version } = await card(locale)
      expect(path).toBe(`/cards/${locale}/${proposal.slug}-${version}.png`)
      const { reply, bytes, kind, size } = await pictureAt(path)
      expect(reply.status).toBe(200)
      expect(Object.fromEntries(reply.headers)).toEqual({
        'content-type': 'image/png',
        'content-length': String(bytes.length),
        'cache-control': 'public, max-age=2592000, immutable',
        etag: `"${version}"`,
      })
      expect([kind, size]).toEqual([signature, [1200, 630]])
      pictures.add(bytes.toString('base64'))
      const again = await ask(path, { 'if-none-match': `"${version}"` })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect(pictures.size).toBe(locales.length)
  })

  test('counts Member States with a position as of its day, and leads from an old version to the present one', async () => {
    const before = await card()
    expect(before.svg).not.toContain('<path')
    await declare(kenya, '2026-02-03T10:00:00Z')
    await declare(observer, '2026-03-04T10:00:00Z')
    later()
    const after = await card()
    expect(after.svg).toContain('As of 3 February 2026, 1 of 1 States has declared a position')
    expect(after.alt).toBe('Comity: text. As of 3 February 2026, 1 of 1 States has declared a position.')
    expect(after.version).not.toBe(before.version)
    const reply = await ask(before.path)
    expect([reply.status, reply.headers.get('location'), reply.headers.get('cache-control')]).toEqual([
      307,
      after.path,
      'no-store',
    ])
  })

  test('says that data are invented, or that Comity is no organ of the United Nations', async () => {
    later()
    expect((await card()).svg).toContain('Comity is not an organ of the United Nations.')
    await world.owner.execute(sql`update proposals set demonstration = true where id = ${proposal.id}`)
    later()
    expect((await card()).svg).toContain(
      'Demonstration data: positions are invented and come from no government.',
    )
  })

  test('has no figure for an example of method', async () => {
    const example = await make.proposal({ collection: 'method_example' })
    later()
    const { svg } = await card('en', example.slug)
    expect(svg).toContain('Example of method')
    expect(svg).not.toContain('<path')
  })
})

describe('the card of the site', () => {
  test('names the agenda', async () => {
    await world.owner.execute(sql`update proposals set number = 7 where id = ${proposal.id}`)
    later()
    const { path, svg } = await card('fr', null)
    expect(svg).toMatch(/>7<.*>texte</)
    const { kind, size } = await pictureAt(path)
    expect([kind, size]).toEqual([signature, [1200, 630]])
  })
})

test('there is none of a draft, of what is unknown, or at any other address', async () => {
  const draft = await make.proposal({ stage: 'draft' })
  later()
  expect(await loadCard('en', draft.slug)).toBeNull()
  expect(await cardMetadata('en', draft.slug)).toEqual({})
  const { version } = await card()
  for (const path of [
    `/cards/en/${draft.slug}-${version}.png`,
    `/cards/en/no-such-proposal-${version}.png`,
    `/cards/de/${proposal.slug}-${version}.png`,
    `/cards/en/${proposal.slug}.png`,
    `/cards/en/${proposal.slug}-${version}.svg`,
    `/cards/en/${proposal.slug.toUpperCase()}-${version}.png`,
    `/cards/en/${version}.png.png`,
    '/cards/en/',
  ]) {
    const reply = await ask(path)
    expect([path, reply.status, reply.headers.get('cache-control')]).toEqual([path, 404, 'no-store'])
  }
})

test('pages name it with its size, its language and words for who cannot see it', async () => {
  later()
  const { path, alt, summary } = await card('zh')
  const image = { url: testOrigin + path, width: 1200, height: 630, alt }
  const said = { title: '结果：案文', description: summary }
  expect(await cardMetadata('zh', proposal.slug, '结果：案文')).toEqual({
    description: summary,
    openGraph: { type: 'website', siteName: 'Comity', locale: 'zh_CN', ...said, images: [image] },
    twitter: { card: 'summary_large_image', ...said, images: [image] },
  })
})
