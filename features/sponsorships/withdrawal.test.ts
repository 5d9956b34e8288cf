import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { testDatabase } from '@/db/test-database'
import { settleDue } from '@/features/ballots/moment-mutations'
import { readMoments } from '@/features/ballots/moment-queries'
import { castVote } from '@/features/ballots/mutations'
import { closeBallot, openBallot } from '@/features/ballots/opening-mutations'
import { recordReply } from '@/features/ballots/published-ballot-schema'
import { publishedBallot, publishedRecord } from '@/features/ballots/published-queries'
import { readBallot, readBallots } from '@/features/ballots/queries'
import { outcomeOf } from '@/features/ballots/result'
import type { Viewer } from '@/lib/viewer'
import { nameMainSponsor, sponsorProposal } from './mutations'
import { withdrawProposal } from './stage-mutations'

const { db, owner } = await testDatabase()
const make = factories(owner)
const reason = 'Consultations go on.'
const minute = 60_000
let chair: Viewer
let kenya: Viewer
let chile: Viewer

beforeAll(async () => {
  chair = await make.viewer('moderator')
  kenya = await make.viewer('head', 'KE')
  chile = await make.viewer('head', 'CL')
})

async function submitted() {
  const proposal = await make.proposal({ stage: 'decision' })
  await sponsorProposal(db, kenya, { proposal: proposal.slug, act: 'join' })
  await nameMainSponsor(db, chair, { proposal: proposal.slug, state: 'KE' })
  return proposal
}

const withdraw = (proposal: string) => withdrawProposal(db, kenya, { proposal, from: 'decision', reason })

/** @param ms until it opens */
const announced = async (proposalId: number, ms = 60 * minute) =>
  (
    await make.ballot(chair, {
      proposalId,
      opensAt: new Date(Date.now() + ms),
      closesAt: new Date(Date.now() + ms + 60 * minute),
    })
  ).number
const stageOf = async (slug: string) =>
  (await owner.execute<{ stage: string }>(sql`select stage from proposals where slug = ${slug}`))[0]?.stage

describe('what has been announced on a proposal that is withdrawn', () => {
  test('is cancelled with the reason, for good, without a result', async () => {
    const { slug, id } = await submitted()
    const numbers = [await announced(id), await announced(id, 120 * minute)]
    const elsewhere = await announced((await submitted()).id)
    expect(await withdraw(slug)).toMatchObject({ ok: true, stage: 'closed' })
    for (const number of numbers) {
      const ballot = await readBallot(db, null, number)
      expect(ballot).toMatchObject({ phase: 'cancelled', roll: null, cancelled: { state: 'KE', reason } })
      expect(ballot && outcomeOf(ballot)).toBe('cancelled')
      expect((await readMoments(db, number)).map(({ moment }) => moment)).toEqual(['cancelled'])
      expect(await publishedBallot(db, number, 'en')).toMatchObject({
        phase: 'cancelled',
        outcome: 'cancelled',
        cancelled: { state: 'KE', reason },
        tally: null,
      })
      const record = await publishedRecord(db, number, 'en')
      expect(recordReply.parse(record)).toMatchObject({
        outcome: 'cancelled',
        totals: null,
        byGroup: null,
        roll: [],
      })
    }
    expect((await readBallot(db, null, elsewhere))?.phase).toBe('announced')
    const pending = (await readBallots(db, null, 'pending')).map(({ number }) => number)
    expect(pending).toContain(elsewhere)
    expect(pending).not.toContain(numbers[0])
  })

  test('never opens, whatever the clock says: no roll, no vote, no close', async () => {
    const { slug, id } = await submitted()
    const number = await announced(id)
    await withdraw(slug)
    await owner.execute(sql`
      update ballots set opens_at = clock_timestamp() - interval '1 hour', closes_at = clock_timestamp() + interval '1 hour'
      where number = ${number}`)
    await settleDue(db)
    expect(await castVote(db, chile, { ballot: number, choice: 'yes' })).toMatchObject({ refusal: 'closed' })
    expect(await closeBallot(db, chair, { ballot: number })).toMatchObject({ refusal: 'closed' })
    expect((await readBallot(db, null, number))?.phase).toBe('cancelled')
  })

  test('stays as it is when the withdrawal is refused', async () => {
    const { slug, id } = await submitted()
    const later = await announced(id)
    await make.ballot(chair, { proposalId: id, paragraph: 1 })
    expect(await withdraw(slug)).toMatchObject({ refusal: 'closed' })
    expect((await readBallot(db, null, later))?.phase).toBe('announced')
    expect(await stageOf(slug)).toBe('decision')
  })

  test('the application’s role cancels nothing by itself', async () => {
    const { id } = await submitted()
    const number = await announced(id)
    await expect(
      db.execute(
        sql`update ballots set cancelled_at = clock_timestamp(), cancelled_by = 1 where number = ${number}`,
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('a withdrawal races', () => {
  test('the opening, thirty times: cancelled and withdrawn, or open and not, never both', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < 30; round += 1) {
      const { slug, id } = await submitted()
      const number = await announced(id, 20)
      await owner.execute(sql`select pg_sleep(${0.005 + (round % 6) * 0.004})`)
      const votes = Array.from({ length: 4 }, () => castVote(db, chile, { ballot: number, choice: 'yes' }))
      const [withdrawn] = await Promise.all([withdraw(slug), settleDue(db), settleDue(db), ...votes])
      await owner.execute(sql`select pg_sleep(0.03)`)
      await settleDue(db)
      const ballot = await readBallot(db, chair, number)
      expect(ballot?.phase).toBe(withdrawn.ok ? 'cancelled' : 'open')
      expect(await stageOf(slug)).toBe(withdrawn.ok ? 'closed' : 'decision')
      expect(ballot?.electorate).toBeGreaterThan(0)
      const [{ votes: stored = 0 } = {}] = await owner.execute<{ votes: number }>(sql`
        select count(*)::int as votes from vote_events e join ballots b on b.id = e.ballot_id where b.number = ${number}`)
      const acknowledged = (await Promise.all(votes)).some((vote) => vote.ok)
      expect(stored).toBe(acknowledged ? 1 : 0)
      if (withdrawn.ok) expect(stored).toBe(0)
      seen.add(withdrawn.ok ? 'withdrawn' : 'opened')
    }
    expect([...seen].sort()).toEqual(['opened', 'withdrawn'])
  })

  test('an announcement: what is announced is cancelled, or is not announced any more', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { slug, id } = await submitted()
      await owner.execute(sql`
        with version as (insert into text_versions (text_id, number, label, sha256)
            select text_id, 1, 'L.1', repeat('0', 64) from proposals where id = ${id} returning id, text_id),
          known as (insert into paragraphs (text_id, number) select text_id, 1 from version
            on conflict (text_id, number) do update set number = excluded.number returning id)
        insert into paragraph_versions (version_id, paragraph_id, position, body)
          select version.id, known.id, 1, '{"en":"x"}'::jsonb from version, known`)
      const [announcement, withdrawn] = await Promise.all([
        openBallot(db, chair, {
          proposal: slug,
          paragraph: undefined,
          method: 'recorded_vote',
          proposer: undefined,
          decides: false,
          organ: 'plenary',
          threshold: 'simple',
          visibility: 'after_close',
          opensAt: new Date(Date.now() + 60 * minute),
          closesAt: new Date(Date.now() + 120 * minute),
        }),
        withdraw(slug),
      ])
      expect(withdrawn).toMatchObject({ ok: true })
      if (announcement.ok) expect((await readBallot(db, null, announcement.number))?.phase).toBe('cancelled')
      else expect(announcement).toMatchObject({ refusal: 'closed' })
    }
  })
})
