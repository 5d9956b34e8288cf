import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { loadModerationReasons } from '@/db/seed/moderation-reasons'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { pickName, togetherInput } from './input'
import { decideTogether } from './together-mutations'
import { readResult, spellResult } from './together-result'

let world: TestDatabase
let make: ReturnType<typeof factories>
beforeAll(async () => {
  world = await testDatabase()
  make = factories(world.owner)
  await loadModerationReasons(world.owner)
})

const decision = { act: 'hide', reasonCode: 'off_topic', reason: 'Concern another text.' } as const

/** Comments 1 and 2 of a person, 3 of a State, 4 withdrawn. */
async function scene() {
  const author = await make.viewer('delegate', 'KE')
  const proposal = await make.proposal()
  const made = [
    await make.comment(proposal, author),
    await make.comment(proposal, author),
    await make.comment(proposal, author, { capacity: 'national' }),
    await make.comment(proposal, author),
  ]
  await world.owner.execute(sql`update comments set withdrawn_at = now() where id = ${made[3]?.id ?? 0}`)
  const picks = [...made.map(({ number }) => number), 99].map((comment) => ({
    proposal: proposal.slug,
    comment,
  }))
  const shown = async () =>
    (
      await world.owner.execute<{ number: number }>(sql`
        select number from comments where proposal_id = ${proposal.id} and hidden_at is null order by number`)
    ).map(({ number }) => number)
  return { author, slug: proposal.slug, picks, shown }
}

const acts = async (entries: number[]) =>
  (
    await world.owner.execute<{ act: string; reason: string }>(
      sql`select act, reason from moderation_log where number = any(${`{${entries}}`}::int[]) order by number`,
    )
  ).map(({ act, reason }) => `${act}: ${reason}`)

describe('several comments decided together', () => {
  test('are each judged for themselves; what is refused does not stop the others', async () => {
    const { slug, picks, shown } = await scene()
    const first = await make.viewer('moderator', undefined, { electoralGroup: 'EEG' })
    const same = await make.viewer('moderator', undefined, { electoralGroup: 'EEG' })
    const second = await make.viewer('moderator', undefined, { electoralGroup: 'AFRICA' })
    const outcome = await decideTogether(world.db, first, { ...decision, picks })
    if (!outcome.ok) throw new Error(outcome.refusal)
    expect(await acts(outcome.entries)).toEqual([
      'hide: Concern another text.',
      'hide: Concern another text.',
      'propose_hiding: Concern another text.',
    ])
    expect(outcome.refused).toEqual([
      { proposal: slug, comment: 4, refusal: 'closed' },
      { proposal: slug, comment: 99, refusal: 'not_found' },
    ])
    expect(await shown()).toEqual([3, 4])

    const again = await decideTogether(world.db, same, { ...decision, picks: picks.slice(0, 3) })
    expect(again).toMatchObject({
      entries: [],
      refused: [{ refusal: 'closed' }, { refusal: 'closed' }, { comment: 3, refusal: 'not_allowed' }],
    })
    const confirmed = await decideTogether(world.db, second, { ...decision, picks: picks.slice(2, 3) })
    expect(confirmed.ok && (await acts(confirmed.entries))).toEqual(['confirm_hiding: Concern another text.'])
    expect(await shown()).toEqual([4])
  })

  test('two moderators at once never hide what a State says alone', async () => {
    const { picks } = await scene()
    const pair = await Promise.all(
      (['EEG', 'GRULAC'] as const).map((electoralGroup) =>
        make.viewer('moderator', undefined, { electoralGroup }),
      ),
    )
    const outcomes = await Promise.all(
      pair.map((each) => decideTogether(world.db, each, { ...decision, picks: picks.slice(0, 3) })),
    )
    const made = await acts(outcomes.flatMap((outcome) => (outcome.ok ? outcome.entries : [])))
    expect(made.map((act) => act.split(':')[0]).sort()).toEqual([
      'confirm_hiding',
      'hide',
      'hide',
      'propose_hiding',
    ])
  })

  test('are shown again, and their reports settled, in the same way', async () => {
    const { picks, shown } = await scene()
    const moderator = await make.viewer('moderator')
    const two = picks.slice(0, 2)
    await decideTogether(world.db, moderator, { ...decision, picks: two })
    expect(await shown()).toEqual([3, 4])
    const { act: _act, ...rest } = decision
    expect(await decideTogether(world.db, moderator, { ...rest, act: 'restore', picks: two })).toMatchObject({
      refused: [],
    })
    expect(await shown()).toEqual([1, 2, 3, 4])
  })

  test('are decided by moderators alone', async () => {
    const { author, picks, shown } = await scene()
    expect(await decideTogether(world.db, author, { ...decision, picks })).toEqual({
      ok: false,
      refusal: 'not_allowed',
    })
    expect(await shown()).toEqual([1, 2, 3, 4])
  })
})

describe('the form', () => {
  test('names each picked comment in a box; anything else is no pick', () => {
    const fields = {
      ...decision,
      [pickName('rules-of-1', 7)]: 'on',
      'pick.x': 'on',
      'pick.a.0': 'on',
      'pick.a.1.2': 'on',
    }
    expect(togetherInput.parse(fields)).toEqual({
      ...decision,
      picks: [{ proposal: 'rules-of-1', comment: 7 }],
    })
  })

  test('takes one to fifty', () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [pickName('p', at + 1), 'on']))
    expect(togetherInput.safeParse({ ...decision, ...many(50) }).success).toBe(true)
    for (const count of [0, 51])
      expect(togetherInput.safeParse({ ...decision, ...many(count) }).error?.issues[0]?.path).toEqual([
        'picks',
      ])
  })
})

test('the result is read from the address as it was written, without nonsense', () => {
  const result = { entries: [4, 5], refused: [{ proposal: 'a-1', comment: 3, refusal: 'closed' as const }] }
  expect(readResult(Object.fromEntries(new URLSearchParams(spellResult(result))))).toEqual(result)
  expect(readResult({ entries: '1,x', refused: 'a.b.closed,a.1.nonsense,a.1,constructor' })).toEqual({
    entries: [],
    refused: [],
  })
  expect(readResult({})).toBeNull()
})
