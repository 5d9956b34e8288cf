import PgBoss from 'pg-boss'

/** Where pg-boss keeps its jobs. */
export const jobSchema = 'pgboss'

/**
 * The queues and when each runs by itself, by the database's clock. What must happen at a moment is asked for at that
 * moment, too; the minute is for what was missed. One waiting job a key is enough, since all handlers are idempotent.
 */
export const queues = {
  settle: '* * * * *',
  remind: '* * * * *',
  sweep: '17 * * * *',
  groups: '* * * * *',
  reviews: '* * * * *',
}

/**
 * How long a job may take before it is taken to be lost. Opinion groups of a large deliberation give way to everything
 * else on a busy machine.
 */
const patience = { groups: 900 }
const usualPatience = 60

/** @typedef {keyof typeof queues} QueueName */

// pg-boss passes schedules on through a queue of its own, which it would create with rights that the app hasn't got.
const ownQueue = '__pgboss__send-it'

const asParameter = (value) => {
  if (value === undefined) return null
  return value?.constructor === Object ? JSON.stringify(value) : value
}

/**
 * pg-boss's way to the database over postgres.js.
 * @param {{ $client: import('postgres').Sql }} db a drizzle database, whose client passes JSON as text
 */
export const jobStore = ({ $client: sql }) => ({
  async executeSql(text, values = []) {
    if (values.length) return { rows: await sql.unsafe(text, values.map(asParameter)) }
    // Without values it may be a whole transaction, which must keep its connection, and not leave it half-way.
    const connection = await sql.reserve()
    try {
      return { rows: await connection.unsafe(text) }
    } catch (error) {
      await connection.unsafe('rollback').catch(() => {})
      throw error
    } finally {
      connection.release()
    }
  },
})

/**
 * Brings pg-boss's schema, the queues and their schedules up to date, as the schema's owner: workers only use them.
 * @param {Parameters<typeof jobStore>[0]} db
 */
export async function installJobs(db) {
  const boss = new PgBoss({ db: jobStore(db), schema: jobSchema, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue(ownQueue)
  for (const [name, cron] of Object.entries(queues)) {
    const expireInSeconds = patience[name] ?? usualPatience
    const terms = { name, policy: 'short', retryLimit: 3, retryDelay: 5, expireInSeconds }
    await boss.createQueue(name, terms)
    await boss.updateQueue(name, terms)
    await boss.schedule(name, cron, {}, { tz: 'UTC' })
  }
  await boss.stop({ graceful: false })
}
