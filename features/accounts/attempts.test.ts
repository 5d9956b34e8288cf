import { beforeAll, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { accounts, rateWindows } from '@/db/schema'
import { attemptLimits, withinAttempts } from './attempt-mutations'
import { accountWorld, cheapHash } from './fixtures'
import { signIn } from './sign-in-mutations'

let world: Awaited<ReturnType<typeof accountWorld>>
beforeAll(async () => {
  world = await accountWorld()
})

async function account() {
  const login = world.login()
  await world.owner.insert(accounts).values({ role: 'secretariat', login, passwordHash: cheapHash('right') })
  return login
}

const from = (address: string) => new Headers({ 'x-forwarded-for': address })
const refusalOf = (outcome: Awaited<ReturnType<typeof signIn>>) => (outcome.ok ? 'none' : outcome.refusal)

test('two hundred guesses at once, over two connections, are ten', async () => {
  const login = await account()
  const second = connect(world.appUrl, 10)
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      signIn(i % 2 ? world.db : second, { login, password: `guess ${i}` }, from('192.0.2.1')),
    ),
  )
  const counted = outcomes.map(refusalOf)
  expect(counted.filter((refusal) => refusal === 'wrong_password')).toHaveLength(10)
  expect(counted.filter((refusal) => refusal === 'too_fast')).toHaveLength(190)
  const right = { login, password: 'right' }
  expect(refusalOf(await signIn(world.db, right, from('192.0.2.1')))).toBe('too_fast')
  // The guesser has not locked the owner out.
  expect(refusalOf(await signIn(second, right, from('192.0.2.2')))).toBe('none')
  await second.close()
})

test('what succeeds does not count', async () => {
  const login = await account()
  for (let i = 0; i < attemptLimits.accountAtAddress * 2; i++)
    expect(refusalOf(await signIn(world.db, { login, password: 'right' }, from('192.0.2.3')))).toBe('none')
})

test('one address on many accounts is stopped, and stops no other address', async () => {
  const tries = await Promise.all(
    Array.from({ length: attemptLimits.address + 20 }, () =>
      withinAttempts(world.db, world.login(), '192.0.2.4'),
    ),
  )
  expect(tries.filter(Boolean)).toHaveLength(attemptLimits.address)
  expect(await withinAttempts(world.db, world.login(), '192.0.2.5')).toBe(true)
})

test('many addresses on one account are stopped, and stop no other account', async () => {
  const login = world.login()
  const tries = await Promise.all(
    Array.from({ length: attemptLimits.account + 20 }, (_, i) =>
      withinAttempts(world.db, login, `203.0.113.${i}`),
    ),
  )
  expect(tries.filter(Boolean)).toHaveLength(attemptLimits.account)
  expect(await withinAttempts(world.db, world.login(), '203.0.113.1')).toBe(true)
})

test('an attempt that an address has used up does not burden the account', async () => {
  const login = world.login()
  for (let i = 0; i < attemptLimits.account; i++) await withinAttempts(world.db, login, '192.0.2.6')
  expect(await withinAttempts(world.db, login, '192.0.2.7')).toBe(true)
})

test('neither names nor addresses are kept', async () => {
  const login = world.login()
  await withinAttempts(world.db, login, '192.0.2.8')
  const kept = JSON.stringify(await world.owner.select().from(rateWindows))
  expect(kept).toContain('sign-in:both:')
  expect(kept).not.toContain(login)
  expect(kept).not.toMatch(/192\.0\.2|203\.0\.113/)
})
