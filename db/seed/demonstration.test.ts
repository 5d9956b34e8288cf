import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from '@/db/test-database'
import { seedDemonstration } from './demonstration'
import content from './moderation.json' with { type: 'json' }

test('the moderators of the demonstration have reports waiting and a log without gaps, and every act shows', async () => {
  const world = await testDatabase()
  await seedDemonstration(world.ownerUrl)
  const log = await world.db.execute(sql`
    select l.number, l.act, l.electoral_group is not null as seated, t.pinned_at = l.at as pinned, t.label = l.detail as labelled,
      exists (select 1 from thread_summaries s where s.thread_id = t.id and s.at = l.at) as summarised
    from moderation_log l join threads t on t.id = l.thread_id order by l.number`)
  expect([...log]).toMatchObject([
    { number: 1, act: 'label', seated: true, labelled: true },
    { number: 2, act: 'pin', seated: true, pinned: true },
    { number: 3, act: 'summarise', seated: true, summarised: true },
  ])
  const [summary] = await world.db.execute(sql`
    select s.comments, (select count(*)::int from comments c where c.thread_id = s.thread_id) as written from thread_summaries s`)
  expect(summary?.comments).toBe(summary?.written)
  const flags = await world.db.execute(sql`select account_id from flags where settled_by is null`)
  expect(flags).toHaveLength(content.flags.length)
})
