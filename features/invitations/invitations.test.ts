import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { type TestDatabase, testDatabase } from '@/db/test-database'
import { verifyPassword } from '@/features/accounts/password'
import { sqlState } from '@/lib/database-errors'
import { forgetExpired } from '@/lib/jobs-sweep'
import { setTestEnvironment } from '@/lib/test-environment'
import type { Viewer } from '@/lib/viewer'
import { acceptanceInput, invitationInput } from './input'
import { readToken, tokenOf } from './link'
import { acceptInvitation, invite, withdrawInvitation } from './mutations'

let world: TestDatabase
let make: ReturnType<typeof factories>
let secretary: Viewer
let head: Viewer
let people = 0

beforeAll(async () => {
  setTestEnvironment()
  world = await testDatabase()
  make = factories(world.owner)
  secretary = await make.viewer('secretariat')
  head = await make.viewer('head', 'KE')
})

const offer = (viewer: Viewer, given: Record<string, string>) =>
  invite(world.db, viewer, invitationInput.parse({ address: 'person@mission.example', lang: 'en', ...given }))

async function open(viewer: Viewer, given: Record<string, string>) {
  const offered = await offer(viewer, given)
  if (!offered.ok) throw new Error(JSON.stringify(offered))
  return offered.invitation
}

const password = 'a long and quiet password'
const accept = (id: string, login = `person-${++people}`, token = tokenOf(id)) =>
  acceptInvitation(
    world.db,
    { invitation: token, login, password },
    new Headers({ 'x-forwarded-for': `10.0.0.${people}` }),
  )

const accountOf = async (login: string) => {
  const [row] = await world.owner.execute<{
    role: string
    code: string | null
    group: string | null
    hash: string
  }>(sql`
    select role, delegation_code as code, electoral_group as group, password_hash as hash from accounts where login = ${login}`)
  return row
}

describe('an invitation', () => {
  test('by the secretariat makes a head, who invites a member; both choose their passwords', async () => {
    await make.viewer('delegate', 'BR')
    expect(await accept(await open(secretary, { role: 'head', delegation: 'BR' }), 'br.new')).toMatchObject({
      ok: true,
    })
    const made = await accountOf('br.new')
    expect(made).toMatchObject({ role: 'head', code: 'BR', group: null })
    expect(await verifyPassword(password, made?.hash ?? null)).toBe(true)
    const member = await open(head, { role: 'delegate', delegation: 'BR' })
    await accept(member, 'ke.member')
    // The delegation is the head's own, whatever the form says.
    expect(await accountOf('ke.member')).toMatchObject({ role: 'delegate', code: 'KE' })
  })

  test('gives a moderator the seat of a group', async () => {
    await accept(await open(secretary, { role: 'moderator', group: 'WEOG', delegation: 'KE' }), 'chair')
    expect(await accountOf('chair')).toMatchObject({ role: 'moderator', code: null, group: 'WEOG' })
  })

  test('is accepted once, however many accept at once', async () => {
    const id = await open(head, { role: 'expert' })
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => accept(id)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'closed')).toHaveLength(9)
    expect(await accept(id)).toEqual({ ok: false, refusal: 'closed' })
  })

  test('is kept when the name is taken, and says so at the field', async () => {
    const id = await open(head, { role: 'expert' })
    await accept(await open(head, { role: 'expert' }), 'twice')
    expect(await accept(id, 'twice')).toEqual({ ok: false, refusal: 'invalid', fields: { login: 'taken' } })
    expect(await accept(id)).toMatchObject({ ok: true })
  })

  test('is worth nothing once withdrawn or expired, or when its author may no longer invite', async () => {
    const withdrawn = await open(head, { role: 'expert' })
    expect(await withdrawInvitation(world.db, secretary, { invitation: withdrawn })).toMatchObject({
      refusal: 'not_found',
    })
    expect(await withdrawInvitation(world.db, head, { invitation: withdrawn })).toMatchObject({ ok: true })
    const expired = await open(head, { role: 'expert' })
    await world.owner.execute(
      sql`update invitations set expires_at = clock_timestamp() where id = ${expired}`,
    )
    const former = await make.viewer('head', 'FR')
    const orphan = await open(former, { role: 'delegate' })
    await world.owner.execute(sql`update accounts set suspended_at = now() where id = ${former.accountId}`)
    for (const id of [withdrawn, expired, orphan])
      expect(await accept(id)).toEqual({ ok: false, refusal: 'closed' })
  })

  test('is not found by a guessed or altered link', async () => {
    const id = await open(head, { role: 'expert' })
    const token = tokenOf(id)
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    for (const each of [id, `${id}.`, altered, `${id}.${'A'.repeat(43)}`, '']) {
      expect(readToken(each)).toBeNull()
      expect(await accept(id, 'nobody', each)).toMatchObject({ ok: false, refusal: 'not_found' })
    }
    expect(readToken(token)).toBe(id)
  })
})

describe('who invites whom', () => {
  test('asked of the seat: others may not', async () => {
    const delegate = await make.viewer('delegate', 'KE', { authorised: true })
    const moderator = await make.viewer('moderator')
    for (const [viewer, given] of [
      [delegate, { role: 'expert' }],
      [moderator, { role: 'expert', delegation: 'KE' }],
      [head, { role: 'head', delegation: 'KE' }],
      [head, { role: 'moderator', group: 'WEOG' }],
      [secretary, { role: 'delegate', delegation: 'KE' }],
    ] as const)
      expect(await offer(viewer, given)).toEqual({ ok: false, refusal: 'not_allowed' })
  })

  test.each([
    [{ role: 'head', delegation: 'KE' }, 'taken'],
    [{ role: 'head' }, 'missing'],
    [{ role: 'head', delegation: 'ZZ' }, 'not_found'],
  ])('%j is refused at the field of the delegation: %s', async (given, fault) => {
    expect(await offer(secretary, given)).toEqual({
      ok: false,
      refusal: 'invalid',
      fields: { delegation: fault },
    })
  })

  test('asked by the database, too, with every check in the application off', async () => {
    const delegate = await make.viewer('delegate', 'KE')
    const insert = (by: Viewer, role: string, code: string | null, group: string | null = null) =>
      world.db
        .execute(sql`insert into invitations (role, delegation_code, electoral_group, address, lang, invited_by)
          values (${role}, ${code}, ${group}, 'a@b.example', 'en', ${by.accountId})`)
        .then(() => null, sqlState)
    expect(await insert(delegate, 'expert', 'KE')).toBe('CY002')
    expect(await insert(head, 'delegate', 'BR')).toBe('CY002')
    expect(await insert(head, 'head', 'KE')).toBe('CY002')
    expect(await insert(secretary, 'delegate', 'KE')).toBe('CY002')
    expect(await insert(secretary, 'secretariat', null)).toBe('CY002')
    expect(await insert(head, 'expert', 'KE')).toBeNull()
    const denied = (statement: ReturnType<typeof sql>) =>
      world.db.execute(statement).then(() => null, sqlState)
    expect(await denied(sql`update invitations set role = 'head'`)).toBe('42501')
    expect(await denied(sql`update invitations set accepted_at = now()`)).toBe('42501')
    expect(await denied(sql`delete from invitations`)).toBe('42501')
    expect(await denied(sql`insert into accounts (role, login) values ('secretariat', 'me')`)).toBe('42501')
  })
})

test.each([
  'a@b.example, c@d.example',
  '"a"@b.example',
  'a@b.example\r\nbcc: c@d.example',
  'ａ@b.example',
  'a@bexample',
  'a b@c.example',
])('%j is no address', (address) => {
  expect(invitationInput.safeParse({ role: 'expert', lang: 'en', address }).error?.issues[0]?.path).toEqual([
    'address',
  ])
})

test('a short password and a strange name are refused', () => {
  const given = { invitation: 'x', login: 'person', password }
  expect(acceptanceInput.safeParse(given).success).toBe(true)
  expect(acceptanceInput.safeParse({ ...given, password: 'too short' }).success).toBe(false)
  expect(acceptanceInput.safeParse({ ...given, login: '../x' }).success).toBe(false)
})

test('where a letter went is forgotten thirty days after the invitation has ended', async () => {
  const ended = (days: number) => sql`clock_timestamp() - make_interval(days => ${days})`
  const ids = []
  for (const days of [31, 29]) {
    const id = await open(head, { role: 'expert', address: `${days}@mission.example` })
    await world.owner.execute(sql`update invitations set expires_at = ${ended(days)} where id = ${id}`)
    ids.push(id)
  }
  await forgetExpired(world.db)
  expect(
    await world.db.execute(sql`select address from invitations where id in ${ids} order by expires_at`),
  ).toMatchObject([{ address: null }, { address: '29@mission.example' }])
})
