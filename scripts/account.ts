import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { connect } from '@/db/client'
import {
  createAccount,
  renewPassword,
  restoreAccount,
  suspendAccount,
} from '@/features/accounts/account-mutations'
import { newAccountInput } from '@/features/accounts/input'
import { uniqueViolation } from '@/lib/database-errors'
import { withDatabase } from './database.mjs'
import { command, oneLine, PlainError } from './process/lifecycle.mjs'

const usage = `npm run account -- create --login NAME --role ROLE [--delegation CODE] [--group GROUP] [--authorised]
npm run account -- password --login NAME
npm run account -- suspend --login NAME
npm run account -- restore --login NAME

create    makes an account and prints its first password, once
password  prints a new password, once, and ends all sessions of the account
suspend   ends all sessions and refuses new ones; restore allows them again
  --role        observer, expert, delegate, acting_head, head, moderator or secretariat
  --delegation  two letters, such as KE: for all but the secretariat; of a moderator, the one they come from
  --group       of a moderator: AFRICA, ASIA_PACIFIC, EEG, GRULAC or WEOG
  --authorised  a delegate who may declare positions and speak for the State`

type Owner = ReturnType<typeof connect>

const loginInput = newAccountInput.pick({ login: true })

function readArguments() {
  try {
    const options = {
      login: { type: 'string' },
      role: { type: 'string' },
      delegation: { type: 'string' },
      group: { type: 'string' },
      authorised: { type: 'boolean' },
    } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length !== 1) throw new Error('one of create, password, suspend, restore is needed')
    return { act: positionals[0], values }
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

function checked<S extends z.ZodType>(schema: S, values: unknown): z.output<S> {
  const parsed = schema.safeParse(values)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new PlainError(`--${issue?.path.join('.')}: ${issue?.message}\n\n${usage}`)
}

/** The rules of seats that the schema holds, as sentences. */
const broken: Record<string, string> = {
  accounts_login: 'There is already an account of this name.',
  accounts_one_head: 'The delegation has a head already.',
  accounts_one_acting_head: 'The delegation has an acting head already.',
  accounts_delegation_code_delegations_code_fk: 'There is no delegation of this code.',
  accounts_delegates_have_delegation: 'This role needs a delegation (--delegation).',
  accounts_moderators_have_group: 'A moderator, and nobody else, has a group (--group).',
  accounts_home_delegation_code_delegations_code_fk: 'There is no delegation of this code.',
  accounts_officers_have_no_delegation: 'The secretariat belongs to no delegation.',
  accounts_authorised_delegates: 'Only delegates and heads are authorised to speak for a State.',
}

function plainly(error: unknown): never {
  if (error instanceof PlainError) throw error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const rule = uniqueViolation(error) ?? (cause as { constraint_name?: string }).constraint_name ?? ''
  throw new PlainError(broken[rule] ?? `Nothing was changed: ${oneLine(cause)}`)
}

async function create(owner: Owner, values: unknown) {
  const input = checked(newAccountInput, values)
  return `${input.login} can sign in with the password ${await createAccount(owner, input)}`
}

const known = <T>(login: string, changed: T | null): T => {
  if (!changed) throw new PlainError(`There is no account ${login}.`)
  return changed
}

async function change(owner: Owner, act: string | undefined, values: unknown) {
  const { login } = checked(loginInput, values)
  if (act === 'password') {
    const { password } = known(login, await renewPassword(owner, login))
    return `${login} can sign in with the new password ${password}`
  }
  if (act === 'suspend') {
    const { sessionsEnded } = known(login, await suspendAccount(owner, login))
    return `${login} is suspended; sessions ended: ${sessionsEnded}`
  }
  if (act !== 'restore')
    throw new PlainError(`${act} is none of create, password, suspend, restore\n\n${usage}`)
  known(login, await restoreAccount(owner, login))
  return `${login} can sign in again`
}

async function run(): Promise<undefined> {
  const { act, values } = readArguments()
  const said = await withDatabase(async (ownerUrl: string) => {
    const owner = connect(ownerUrl, 1)
    const work = act === 'create' ? create(owner, values) : change(owner, act, values)
    return work.finally(() => owner.close())
  })
  process.stdout.write(`${said}\n`)
}

await command(() => run().catch(plainly))
