import { eq, type SQL, sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import { accounts } from '@/db/schema'
import type { NewAccountInput } from './input'
import { hashPassword, newPassword } from './password'
import { revokeAllSessions } from './sessions-mutations'

// What the secretariat of a new Comity does from its server, with the rights of the schema's owner.

/**
 * A moderator's delegation is the one they come from, which they never vote for.
 * @returns the first password, which is stored nowhere else. @throws the database's error if a rule of seats is broken
 */
export async function createAccount(
  owner: Executor,
  { login, role, delegation, group, authorised }: NewAccountInput,
) {
  const password = newPassword()
  await owner.insert(accounts).values({
    login,
    role,
    ...(role === 'moderator' ? { homeDelegationCode: delegation } : { delegationCode: delegation }),
    electoralGroup: group ?? null,
    authorised,
    passwordHash: await hashPassword(password),
  })
  return password
}

type Change = { passwordHash: string } | { suspendedAt: SQL | null }

async function changeAccount(owner: Executor, login: string, change: Change) {
  return owner.transaction(async (tx) => {
    const [account] = await tx
      .update(accounts)
      .set(change)
      .where(eq(accounts.login, login))
      .returning({ id: accounts.id })
    if (!account) return null
    return { sessionsEnded: await revokeAllSessions(tx, account.id) }
  })
}

/** Gives an account a new password and signs it out everywhere. @returns null if there is no such account */
export async function renewPassword(owner: Executor, login: string) {
  const password = newPassword()
  const changed = await changeAccount(owner, login, { passwordHash: await hashPassword(password) })
  return changed && { ...changed, password }
}

/** Ends all sessions and refuses new ones, until `restoreAccount`. @returns null if there is no such account */
export const suspendAccount = (owner: Executor, login: string) =>
  changeAccount(owner, login, { suspendedAt: sql`clock_timestamp()` })

/** @returns null if there is no such account */
export const restoreAccount = (owner: Executor, login: string) =>
  changeAccount(owner, login, { suspendedAt: null })
