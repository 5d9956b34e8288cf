import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accounts, sessions } from '@/db/schema'
import { hashToken, type Viewer } from '@/lib/viewer'
import { createAccount, renewPassword, restoreAccount, suspendAccount } from './account-mutations'
import { accountWorld } from './fixtures'
import { newAccountInput } from './input'
import { loadSessionExpiry, loadSessions } from './session-queries'
import { endSession, startSession } from './sessions-mutations'
import { signIn, takeSeat } from './sign-in-mutations'

let world: Awaited<ReturnType<typeof accountWorld>>
let viewer: Viewer
beforeAll(async () => {
  world = await accountWorld()
})

async function seated(accountId: number) {
  const sid = await startSession(world.db, accountId, null)
  if (!sid) throw new Error('no session')
  return hashToken(sid)
}

beforeEach(async () => {
  const made = await world.make.viewer('delegate', 'KE')
  viewer = { ...made, session: { idHash: await seated(made.accountId), assurance: 1 } }
})

const live = async (idHash: Buffer) => {
  const [row] = await world.owner.select().from(sessions).where(eq(sessions.idHash, idHash))
  return row !== undefined && row.revokedAt === null
}

describe('the sessions of an account', () => {
  test('are listed, the own one marked, and without what is stored', async () => {
    const other = await seated(viewer.accountId)
    const lines = await loadSessions(viewer)
    expect(lines.map((line) => line.current).sort()).toEqual([false, true])
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['createdAt', 'current', 'reference', 'seenAt'])
    for (const hash of [other, viewer.session.idHash])
      for (const encoding of ['hex', 'base64', 'base64url'] as const)
        expect(JSON.stringify(lines)).not.toContain(hash.toString(encoding).slice(0, 10))
  })

  test('end one by one, by their reference', async () => {
    const other = await seated(viewer.accountId)
    const line = (await loadSessions(viewer)).find((found) => !found.current)
    const ended = await endSession(world.db, viewer, { session: line?.reference ?? '' })
    expect(ended).toEqual({ ok: true, own: false })
    expect([await live(other), await live(viewer.session.idHash)]).toEqual([false, true])
    expect(await loadSessions(viewer)).toHaveLength(1)
    expect(await endSession(world.db, viewer, { session: line?.reference ?? '' })).toEqual({
      ok: false,
      refusal: 'not_found',
    })
  })

  test('end all at once, and nobody else’s', async () => {
    const other = await seated(viewer.accountId)
    const stranger = await seated((await world.make.viewer('expert', 'BR')).accountId)
    expect(await endSession(world.db, viewer, { session: 'everywhere' })).toEqual({ ok: true, own: true })
    expect([await live(other), await live(viewer.session.idHash), await live(stranger)]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('of somebody else are not found', async () => {
    const made = await world.make.viewer('expert', 'BR')
    const idHash = await seated(made.accountId)
    const [theirs] = await loadSessions({ ...made, session: { idHash, assurance: 1 } })
    expect(await endSession(world.db, viewer, { session: theirs?.reference ?? '' })).toEqual({
      ok: false,
      refusal: 'not_found',
    })
    expect(await live(idHash)).toBe(true)
  })

  test('know when they end', async () => {
    expect(Number(await loadSessionExpiry(viewer))).toBeGreaterThan(Date.now() + 11 * 60 * 60 * 1000)
    const unknown = { ...viewer, session: { idHash: Buffer.alloc(32), assurance: 1 } }
    expect(await loadSessionExpiry(unknown)).toBeNull()
  })

  test('can’t be begun for who doesn’t exist or takes no part in person', async () => {
    const [participant] = await world.owner
      .insert(accounts)
      .values({ role: 'observer', kind: 'participant' })
      .returning()
    expect(await startSession(world.db, participant?.id ?? 0, null)).toBeNull()
    expect(await startSession(world.db, 999_999, null)).toBeNull()
  })
})

describe('an account made on the server', () => {
  const create = async () => {
    const input = newAccountInput.parse({ login: world.login(), role: 'moderator', group: 'WEOG' })
    return { login: input.login, password: await createAccount(world.owner, input) }
  }
  const refusalOf = async (fields: { login: string; password: string }) => {
    const outcome = await signIn(world.db, fields, new Headers())
    return outcome.ok ? 'none' : outcome.refusal
  }

  test('signs in with its first password, until it gets another', async () => {
    const { login, password } = await create()
    expect(await refusalOf({ login, password })).toBe('none')
    const renewed = await renewPassword(world.owner, login)
    expect(renewed?.sessionsEnded).toBe(1)
    expect(await refusalOf({ login, password })).toBe('wrong_password')
    expect(await refusalOf({ login, password: renewed?.password ?? '' })).toBe('none')
  })

  test('is out while it is suspended', async () => {
    const made = await create()
    await signIn(world.db, made, new Headers())
    expect(await suspendAccount(world.owner, made.login)).toEqual({ sessionsEnded: 1 })
    expect(await refusalOf(made)).toBe('wrong_password')
    await restoreAccount(world.owner, made.login)
    expect(await refusalOf(made)).toBe('none')
  })

  test.each([renewPassword, suspendAccount, restoreAccount])(
    '%o knows no unknown account',
    async (change) => {
      expect(await change(world.owner, 'nobody')).toBeNull()
    },
  )

  test('is beyond the rights of the web application', async () => {
    const { login } = await create()
    await expect(suspendAccount(world.db, login)).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

test('outside a demonstration no seat is open, not even a seat of one', async () => {
  const login = world.login()
  await world.owner.insert(accounts).values({ role: 'secretariat', login, demonstration: true })
  expect(await takeSeat(world.db, { account: login }, new Headers())).toEqual({
    ok: false,
    refusal: 'not_found',
  })
})
