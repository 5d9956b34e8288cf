import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from './test-database'

test('of the functions that run with the rights of the owner the application calls those that judge for themselves', async () => {
  const { db } = await testDatabase()
  const rows = await db.execute<{ name: string }>(sql`
    select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and p.prorettype <> 'trigger'::regtype and has_function_privilege(current_user, p.oid, 'execute') order by 1`)
  expect(rows.map((row) => row.name)).toEqual([
    'accept_invitation',
    'answer_poll',
    'close_poll',
    'decision_begun',
    'forget_addresses',
    'forget_sessions',
    'give_pseudonyms',
    'is_officer',
    'may_act',
    'may_submit',
    'poll_result',
    'settle_ballots',
    'settle_polls',
    'speaks_for_member',
    'voting_begun',
  ])
})

test('nobody publishes a text or cancels a ballot by telling a function of one', async () => {
  const { db } = await testDatabase()
  for (const call of [
    sql`select publish_adopted(jsonb_populate_record(null::ballots, '{}'))`,
    sql`select judge_withdrawal(jsonb_populate_record(null::stage_changes, '{}'))`,
    sql`select judge_outcome(jsonb_populate_record(null::stage_changes, '{}'))`,
  ])
    await expect(db.execute(call)).rejects.toMatchObject({ cause: { code: '42501' } })
})
