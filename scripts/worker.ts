import { connect } from '@/db/client'
import { settleDue } from '@/features/ballots/moment-mutations'
import { endOverdueHidings } from '@/features/moderation/review-mutations'
import { computeGroups } from '@/features/opinion-groups/mutations'
import { snapshotThread } from '@/features/opinion-groups/snapshot-thread'
import { remindDelegations } from '@/features/reminders/mutations'
import { publishGround } from '@/features/results/ground-figure-mutations'
import { startJobs } from '@/lib/jobs'
import { forgetExpired } from '@/lib/jobs-sweep'
import { log } from '@/lib/log'
import { command, onStop, PlainError, serving } from './process/lifecycle.mjs'

const poolSize = 4
const nothingAhead = () => []

/** Works on the jobs of DATABASE_URL until it is told to stop; any number may, on any machine. */
await command(async () => {
  const { DATABASE_URL: url } = process.env
  if (!url) throw new PlainError('DATABASE_URL is missing: the worker needs the address of the app.')
  // pg-boss doesn't wait for what it writes when a job has ended; what it couldn't write is done again.
  process.on('unhandledRejection', (error) => log('warn', 'jobs', error))
  const db = connect(url, poolSize)
  onStop(() => db.close())
  // Opinion groups of a large deliberation take seconds, in which decisions must close on time.
  const thread = snapshotThread()
  const jobs = await startJobs(db, {
    settle: () => settleDue(db),
    remind: () => remindDelegations(db).then(nothingAhead),
    sweep: () => forgetExpired(db).then(nothingAhead),
    reviews: () => endOverdueHidings(db),
    groups: () =>
      publishGround(db)
        .then(() => computeGroups(db, thread))
        .then(nothingAhead),
  })
  onStop(jobs.stop)
  onStop(thread.close)
  serving()
  process.send?.('working')
  await new Promise(() => {})
})
