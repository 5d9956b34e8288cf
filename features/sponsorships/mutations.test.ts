import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import type { Viewer } from '@/lib/viewer'
import { nameMainSponsor, setCutoff, sponsorProposal } from './mutations'
import { readSponsors } from './queries'
import { changeStage, withdrawProposal } from './stage-mutations'

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

const join = (viewer: Viewer, proposal: string) =>
  sponsorProposal(world.db, viewer, { proposal, act: 'join' })
const leave = (viewer: Viewer, proposal: string) =>
  sponsorProposal(world.db, viewer, { proposal, act: 'leave' })

async function read(proposal: string, viewer: Viewer | null = null) {
  const found = await readSponsors(world.db, viewer, proposal)
  if (!found) throw new Error(proposal)
  return found
}

async function foldAgrees() {
  const [row] = await world.owner.execute(sql`
    with latest as (select distinct on (proposal_id, delegation_code)
      proposal_id, delegation_code, seq, standing, account_id, at
      from sponsorship_events order by proposal_id, delegation_code, seq desc),
    kept as (select proposal_id, delegation_code, seq, standing, account_id, at from sponsorships)
    select (select count(*)::int from (table latest except table kept) x) as missing,
      (select count(*)::int from (table kept except table latest) x) as surplus`)
  expect(row).toEqual({ missing: 0, surplus: 0 })
}

describe('sponsoring', () => {
  test('a hundred identical requests at once are one sponsorship, and leaving stays on record', async () => {
    const { slug } = await make.proposal()
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => join(kenya, slug)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect((await read(slug)).history).toHaveLength(1)
    await leave(kenya, slug)
    await join(kenya, slug)
    const found = await read(slug, kenya)
    expect(found.sponsors.map((sponsor) => sponsor.code)).toEqual(['KE'])
    expect(found.own).toBe('co')
    expect(found.history.map(({ standing, seq }) => [standing, seq])).toEqual([
      ['co', 3],
      [null, 2],
      ['co', 1],
    ])
    await foldAgrees()
  })

  test('no joining after the cut-off by the database’s clock, leaving still', async () => {
    const { slug } = await make.proposal()
    await join(kenya, slug)
    const until = new Date(Date.now() - 1000)
    expect(await setCutoff(world.db, kenya, { proposal: slug, until })).toMatchObject({
      refusal: 'not_allowed',
    })
    expect(await setCutoff(world.db, chair, { proposal: slug, until })).toMatchObject({ ok: true })
    expect(await join(chile, slug)).toMatchObject({ refusal: 'closed' })
    expect((await read(slug)).cutoff).toMatchObject({ until, past: true })
    expect(await leave(kenya, slug)).toMatchObject({ ok: true })
    await setCutoff(world.db, chair, { proposal: slug, until: undefined })
    expect(await join(chile, slug)).toMatchObject({ ok: true })
    expect((await read(slug)).sponsors.map((sponsor) => sponsor.code)).toEqual(['CL'])
  })

  test('by the head or an authorised delegate of a Member State, or of an observer that submits texts', async () => {
    const { slug } = await make.proposal()
    const observerState = { electoralGroup: null }
    for (const code of ['VA', 'PS'])
      await world.owner.execute(
        sql`insert into delegations (code, kind) values (${code}, 'observer_state') on conflict do nothing`,
      )
    const seat = async (code: string) => ({
      ...(await make.viewer('head', code, observerState)),
      delegation: { code, kind: 'observer_state' as const },
    })
    expect(await join(await make.viewer('delegate', 'KE'), slug)).toMatchObject({ refusal: 'not_allowed' })
    expect(await join(chair, slug)).toMatchObject({ refusal: 'not_allowed' })
    expect(await join(await seat('VA'), slug)).toMatchObject({ refusal: 'not_allowed' })
    expect(await join(await seat('PS'), slug)).toMatchObject({ ok: true })
    expect(await join(await make.viewer('delegate', 'KE', { authorised: true }), slug)).toMatchObject({
      ok: true,
    })
  })

  test('with the checks of the application off, nobody sponsors for another State', async () => {
    const { id } = await make.proposal()
    const forged = (standing: string) =>
      world.db.execute(sql`
        insert into sponsorship_events (proposal_id, delegation_code, standing, account_id)
        values (${id}, 'CL', ${standing}, ${kenya.accountId})`)
    await expect(forged('co')).rejects.toMatchObject({ cause: { code: 'CY002' } })
    await expect(forged('main')).rejects.toMatchObject({ cause: { code: 'CY002' } })
    await expect(
      world.db.execute(sql`update sponsorships set standing = null where proposal_id = ${id}`),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('the chair names the main sponsor among those who sponsor', async () => {
    const { slug } = await make.proposal()
    expect(await nameMainSponsor(world.db, chair, { proposal: slug, state: 'KE' })).toMatchObject({
      refusal: 'not_allowed',
    })
    await join(kenya, slug)
    expect(await nameMainSponsor(world.db, chair, { proposal: slug, state: 'KE' })).toMatchObject({
      ok: true,
    })
    await join(kenya, slug)
    expect((await read(slug)).sponsors).toMatchObject([{ code: 'KE', standing: 'main' }])
    await foldAgrees()
  })
})

const reason = 'The sponsors need more time.'

async function submitted(by = [kenya]) {
  const proposal = await make.proposal()
  for (const viewer of by) {
    await join(viewer, proposal.slug)
    await nameMainSponsor(world.db, chair, { proposal: proposal.slug, state: viewer.delegation?.code ?? '' })
  }
  return proposal
}

describe('withdrawing a proposal', () => {
  const withdraw = (viewer: Viewer, proposal: string) =>
    withdrawProposal(world.db, viewer, { proposal, from: 'discussion', reason })

  test('its main sponsor does, with a public record; nobody else', async () => {
    const { slug } = await submitted()
    await join(chile, slug)
    expect(await withdraw(chile, slug)).toMatchObject({ refusal: 'not_allowed' })
    expect(await withdraw(kenya, slug)).toMatchObject({ ok: true, stage: 'closed' })
    const found = await read(slug)
    expect(found.stage).toBe('closed')
    expect(found.changes).toMatchObject([{ from: 'discussion', to: 'closed', reason, withdrawnBy: 'KE' }])
    expect(await join(await make.viewer('head', 'NO'), slug)).toMatchObject({ refusal: 'closed' })
  })

  test('not one of several main sponsors', async () => {
    const { slug } = await submitted([kenya, chile])
    expect(await withdraw(kenya, slug)).toMatchObject({ refusal: 'not_allowed' })
    await leave(chile, slug)
    expect(await withdraw(kenya, slug)).toMatchObject({ ok: true })
  })

  test('not once a decision has opened, unless an objection stopped it', async () => {
    const { slug, id } = await submitted()
    const ballot = await make.ballot(chair, { proposalId: id, method: 'consensus' })
    await world.owner.execute(sql`select settle_ballots()`)
    expect(await withdraw(kenya, slug)).toMatchObject({ refusal: 'closed' })
    await world.owner.execute(sql`
      insert into ballot_objections (ballot_id, delegation_code, kind, account_id)
      values (${ballot.id}, 'CL', 'objection', ${chile.accountId})`)
    expect(await withdraw(kenya, slug)).toMatchObject({ ok: true })
  })
})

describe('setting the stage', () => {
  const set = (to: 'negotiation' | 'adopted' | 'closed', proposal: string, by = chair) =>
    changeStage(world.db, by, { proposal, from: 'discussion', to, reason })

  test('two chairs at once: one change, the other is told', async () => {
    const { slug } = await make.proposal()
    const outcomes = await Promise.all([
      set('negotiation', slug),
      set('closed', slug, await make.viewer('secretariat')),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, refusal: 'changed_meanwhile' })
    expect((await read(slug)).changes).toHaveLength(1)
  })

  test('adopted only when the States have adopted the whole text', async () => {
    const { slug, id } = await make.proposal()
    expect(await set('adopted', slug)).toMatchObject({ refusal: 'invalid' })
    const past = { opensAt: new Date(Date.now() - 9000), closesAt: new Date(Date.now() - 1000) }
    await make.ballot(chair, { proposalId: id, method: 'consensus', ...past, paragraph: 1 })
    expect(await set('adopted', slug)).toMatchObject({ refusal: 'invalid' })
    await make.ballot(chair, { proposalId: id, method: 'consensus', ...past })
    expect(await set('adopted', slug)).toMatchObject({ ok: true, stage: 'adopted' })
  })

  test('by moderators and the secretariat, and never past the record', async () => {
    const { slug, id } = await make.proposal()
    expect(await set('negotiation', slug, kenya)).toMatchObject({ refusal: 'not_allowed' })
    await expect(
      world.db.execute(sql`update proposals set stage = 'adopted' where id = ${id}`),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
