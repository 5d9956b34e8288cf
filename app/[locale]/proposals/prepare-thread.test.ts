import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import { beforeAll, expect, test } from 'vitest'
import { accountWorld } from '@/features/accounts/fixtures'
import { recordOpinion } from '@/features/opinions/mutations'
import { declarePosition } from '@/features/positions/mutations'
import { recordView } from '@/features/views/mutations'
import { env } from '@/lib/env'
import { hashToken, sessionCookieName, type Viewer } from '@/lib/viewer'
import { prepareThread } from './prepare-thread'

let world: Awaited<ReturnType<typeof accountWorld>>
beforeAll(async () => {
  world = await accountWorld()
})

async function cookieOf(viewer: Viewer) {
  const sid = randomBytes(32).toString('base64url')
  await world.owner.execute(sql`
    insert into sessions (id_hash, account_id, expires_at)
    values (${hashToken(sid)}, ${viewer.accountId}, clock_timestamp() + interval '1 day')`)
  return `${sessionCookieName()}=${await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET })}`
}

async function scene() {
  const writer = await world.make.viewer('delegate', 'KE', { authorised: true })
  const other = await world.make.viewer('delegate', 'KE', { authorised: true })
  const proposal = await world.make.proposal()
  const comment = await world.make.comment(proposal, writer)
  const read = async (viewer: Viewer, query = '') => {
    const found = await prepareThread(`/en/proposals/${proposal.slug}${query}`, await cookieOf(viewer))
    if (!found) throw new Error('not prepared')
    return found
  }
  return { writer, other, proposal, comment, read }
}

test('readers with one seat share all but their comments', async () => {
  const { writer, other, proposal, comment, read } = await scene()
  await recordOpinion(world.db, other, { proposal: proposal.slug, comment: comment.number, choice: 'agree' })
  const [mine, theirs] = [await read(writer), await read(other)]
  expect([theirs.variant, theirs.state]).toEqual([mine.variant, mine.state])
  expect(mine.given.viewer.accountId).toBe(0)
  expect(mine.list).toContain('class="you"')
  expect(theirs.list).not.toContain('class="you"')
  expect(theirs.list).toContain('data-choice="agree" aria-pressed="true"')
  expect(mine.list).not.toContain('aria-pressed="true"')
  const expert = await world.make.viewer('expert', 'KE')
  expect((await read(expert)).variant).not.toBe(mine.variant)
  expect((await read(writer, '?sort=newest')).variant).not.toBe(mine.variant)
})

test('the state changes with a position, and for a person with a view of their own', async () => {
  const { writer, other, proposal, read } = await scene()
  const before = await read(writer)
  await declarePosition(world.db, writer, { proposal: proposal.slug, choice: 'support' })
  const declared = await read(writer)
  expect(declared.state).not.toBe(before.state)
  await recordView(world.db, writer, { proposal: proposal.slug, choice: 'oppose', reason: 'Mine alone' })
  const [mine, theirs] = [await read(writer), await read(other)]
  expect(new Set([declared.state, mine.state, theirs.state]).size).toBe(3)
  expect(JSON.stringify(theirs.given)).not.toContain('Mine alone')
})

test('hidden words are gone at once, from the list and from what is counted', async () => {
  const { writer, proposal, comment, read } = await scene()
  await world.owner.execute(
    sql`update comments set html = '<p>Words to be hidden</p>' where id = ${comment.id}`,
  )
  const before = await read(writer)
  expect(before.list).toContain('Words to be hidden')
  await world.owner.execute(
    sql`update comments set hidden_at = clock_timestamp(), hidden_reason = 'Off the subject' where id = ${comment.id}`,
  )
  const after = await read(writer)
  expect(after.list).not.toContain('Words to be hidden')
  expect(after.state).not.toBe(before.state)
  await world.owner.execute(sql`
    update threads set audience = 'delegates' where proposal_id = ${proposal.id}`)
  const observer = await cookieOf(await world.make.viewer('observer'))
  expect(await prepareThread(`/en/proposals/${proposal.slug}`, observer)).toBeNull()
})

test('without a session, and at addresses that ask for more than the thread, nothing is prepared', async () => {
  const { writer, proposal } = await scene()
  const cookie = await cookieOf(writer)
  const at = `/en/proposals/${proposal.slug}`
  expect(await prepareThread(at, '')).toBeNull()
  expect(await prepareThread(at, `${sessionCookieName()}=forged`)).toBeNull()
  for (const more of ['?reply=1', '?error=too_fast', '?at=1&at=2', '/results', '/threads/1', '/threads/99'])
    expect(await prepareThread(at + more, cookie)).toBeNull()
  expect(await prepareThread(`/xx/proposals/${proposal.slug}`, cookie)).toBeNull()
})
