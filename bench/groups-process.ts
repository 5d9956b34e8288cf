import { connect } from '@/db/client'
import { computeGroups } from '@/features/opinion-groups/mutations'
import { snapshotThread } from '@/features/opinion-groups/snapshot-thread'

/** What one run of the job took. */
export type Run = { computed: number; seconds: number; processor: number; megabytes: number }

const db = connect(process.argv[2] ?? '', 4)
const thread = snapshotThread()

/** Does the job of the worker once for every message. */
process.on('message', async () => {
  const processor = process.cpuUsage()
  const began = performance.now()
  const computed = await computeGroups(db, thread)
  const { user, system } = process.cpuUsage(processor)
  const run: Run = {
    computed,
    seconds: (performance.now() - began) / 1000,
    processor: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.send?.(run)
})
process.send?.('ready')
