import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { factories } from '@/db/factories'
import { testDatabase } from '@/db/test-database'
import { settleDue } from '@/features/ballots/moment-mutations'
import { readMoments } from '@/features/ballots/moment-queries'
import { computeGroups } from '@/features/opinion-groups/mutations'
import { snapshotThread } from '@/features/opinion-groups/snapshot-thread'
import { recordOpinion } from '@/features/opinions/mutations'
import { startJobs } from '@/lib/jobs'

const busy = new URL('../features/opinion-groups/fixtures/busy-thread.mjs', import.meta.url)
const nothing = async () => []

test('a decision is closed while opinion groups are being computed, and a stop ends the computation', async () => {
  const { db, owner, appUrl } = await testDatabase()
  const make = factories(owner)
  const [chair, expertOfKenya] = [await make.viewer('moderator'), await make.viewer('expert', 'KE')]
  const proposal = await make.proposal()
  await make.comment(proposal, await make.viewer('head', 'BR'))
  await recordOpinion(db, expertOfKenya, { proposal: proposal.slug, comment: 1, choice: 'agree' })

  const memory = new SharedArrayBuffer(8)
  const [underWay, letGo] = [0, 1]
  const state = new Int32Array(memory)
  const thread = snapshotThread(busy, memory)
  const pool = connect(appUrl, 4)
  let number = 0
  let settle = (): void => {}
  const closed = new Promise<void>((resolve) => {
    settle = resolve
  })
  const jobs = await startJobs(pool, {
    settle: async () => {
      const ahead = await settleDue(pool)
      const moments = await readMoments(db, number)
      if (moments.some(({ moment }) => moment === 'not_adopted')) settle()
      return ahead
    },
    remind: nothing,
    sweep: nothing,
    reviews: nothing,
    groups: () => computeGroups(pool, thread).then(nothing),
  })
  await Atomics.waitAsync(state, underWay, 0).value
  const made = await make.ballot(chair, {
    opensAt: new Date(Date.now() - 60_000),
    closesAt: new Date(Date.now() - 1000),
  })
  number = made.number
  await owner.execute(sql`insert into pgboss.job (name, data) values ('settle', '{}')`)
  await closed
  // The computation began before the decision was made, and is still at it.
  expect(state[letGo]).toBe(0)
  const active = sql`select from pgboss.job where name = 'groups' and state = 'active'`
  expect(await owner.execute(active)).toHaveLength(1)

  await thread.close()
  await jobs.stop()
  await pool.close()
  expect(await owner.execute(sql`select from groups_due`)).toHaveLength(1)
  expect(await owner.execute(sql`select from group_snapshots`)).toHaveLength(0)
})
