import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { amend, textedProposal } from './fixtures'
import { amendmentInput, divisionInput, seriesInput } from './input'
import { objectToDivision, requestDivision, withdrawAmendment } from './mutations'
import { readAmendments } from './queries'

let world: TestDatabase
let make: ReturnType<typeof factories>
let chair: Viewer
let kenya: Viewer
let chile: Viewer

beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
  chile = await make.viewer('head', 'CL')
})

async function read(slug: string) {
  const found = await readAmendments(world.db, null, slug)
  if (!found) throw new Error(slug)
  return found
}

describe('input', () => {
  const fields = { proposal: 'a', paragraph: '2', kind: 'replace', lang: 'ar' }

  test('an amendment needs words in one language at least; that one stands in for the others', () => {
    expect(amendmentInput.safeParse(fields).success).toBe(false)
    expect(amendmentInput.safeParse({ ...fields, ar: '  ' }).success).toBe(false)
    expect(amendmentInput.parse({ ...fields, fr: 'mots', es: '' }).text).toEqual({
      body: { fr: 'mots' },
      lang: 'fr',
    })
    expect(amendmentInput.parse({ ...fields, kind: 'delete', fr: 'mots' }).text).toBeNull()
    expect(amendmentInput.safeParse({ ...fields, fr: 'x'.repeat(5001) }).success).toBe(false)
  })

  test('paragraphs, order and voids come out of the names of the fields', () => {
    expect(
      divisionInput.parse({ proposal: 'a', act: 'request', 'paragraph-3': 'on', 'paragraph-1': 'on' }),
    ).toEqual({ proposal: 'a', paragraphs: [1, 3] })
    expect(divisionInput.safeParse({ proposal: 'a', act: 'request' }).success).toBe(false)
    const series = { proposal: 'a', minutes: '10', 'order-1': '2', 'order-2': '1', 'void-2-1': 'on' }
    expect(seriesInput.parse(series)).toMatchObject({
      amendments: [
        { amendment: 2, voids: [1] },
        { amendment: 1, voids: [] },
      ],
    })
    expect(seriesInput.safeParse({ ...series, organ: 'committee', threshold: 'two_thirds' }).success).toBe(
      false,
    )
  })
})

describe('amendments', () => {
  test('fifty at once are numbered without a gap', async () => {
    const { slug } = await textedProposal(world, make)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, i) => amend(world, i % 2 ? kenya : chile, slug)),
    )
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    const numbers = (await read(slug)).amendments.map((amendment) => amendment.number)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  })

  test('the same form sent twice is one amendment', async () => {
    const { slug } = await textedProposal(world, make)
    const requestId = randomUUID()
    const outcomes = await Promise.all([1, 2, 3].map(() => amend(world, kenya, slug, { requestId })))
    expect(outcomes).toEqual(outcomes.map(() => ({ ok: true, proposal: slug, amendment: 1 })))
    expect((await read(slug)).amendments).toHaveLength(1)
    expect(await amend(world, kenya, slug, { requestId, paragraph: 2 })).toMatchObject({
      refusal: 'request_reused',
    })
  })

  test('by who binds a State, to a paragraph that exists', async () => {
    const { slug } = await textedProposal(world, make)
    expect(await amend(world, chair, slug)).toMatchObject({ refusal: 'not_allowed' })
    expect(await amend(world, await make.viewer('expert', 'KE'), slug)).toMatchObject({
      refusal: 'not_allowed',
    })
    expect(await amend(world, kenya, slug, { paragraph: 9 })).toMatchObject({ refusal: 'invalid' })
    expect(await amend(world, kenya, 'no-such-proposal')).toMatchObject({ refusal: 'not_found' })
  })

  test('only the author’s delegation withdraws, and it stays listed', async () => {
    const { slug } = await textedProposal(world, make)
    await amend(world, kenya, slug)
    const address = { proposal: slug, amendment: 1 }
    expect(await withdrawAmendment(world.db, chile, address)).toMatchObject({ refusal: 'not_allowed' })
    expect(await withdrawAmendment(world.db, kenya, address)).toMatchObject({ ok: true })
    expect(await withdrawAmendment(world.db, kenya, address)).toMatchObject({ ok: true })
    expect((await read(slug)).amendments).toMatchObject([{ number: 1, code: 'KE', withdrawn: true }])
  })

  test('the application’s role can neither change nor remove one', async () => {
    const { id, slug } = await textedProposal(world, make)
    await amend(world, kenya, slug)
    for (const statement of [
      sql`update amendments set paragraph = 2 where proposal_id = ${id}`,
      sql`delete from amendments where proposal_id = ${id}`,
    ])
      await expect(world.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('requests for division', () => {
  const ask = (slug: string, paragraphs: number[] | null) =>
    requestDivision(world.db, kenya, { proposal: slug, paragraphs })
  const object = (slug: string, by: Viewer, seq: number) =>
    objectToDivision(world.db, by, { proposal: slug, requester: 'KE', seq })

  test('the latest counts, and an objection to an earlier one is told so', async () => {
    const { slug } = await textedProposal(world, make)
    expect(await ask(slug, [7])).toMatchObject({ refusal: 'invalid' })
    await ask(slug, [1])
    await ask(slug, [1, 2])
    expect(await object(slug, chile, 1)).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(await object(slug, chile, 2)).toMatchObject({ ok: true })
    expect(await object(slug, chile, 2)).toMatchObject({ ok: true })
    expect((await read(slug)).divisions).toEqual([
      { state: 'KE', seq: 2, paragraphs: [1, 2], objectors: ['CL'] },
    ])
    await ask(slug, null)
    expect((await read(slug)).divisions).toEqual([])
  })

  test('nobody objects to its own request, and observers neither request nor object', async () => {
    const { slug } = await textedProposal(world, make)
    await ask(slug, [1])
    expect(await object(slug, kenya, 1)).toMatchObject({ refusal: 'not_allowed' })
    const observer = await make.viewer('head', 'VA', { electoralGroup: null })
    const holySee = { ...observer, delegation: { code: 'VA', kind: 'observer_state' as const } }
    expect(await object(slug, holySee, 1)).toMatchObject({ refusal: 'not_allowed' })
  })
})
