import { connect } from '@/db/client'
import { loadDelegations } from './delegations'
import { loadModerationReasons } from './moderation-reasons'

/** What every Comity needs, demonstration or not: the delegations and the list of reasons. */
export async function loadReference(ownerUrl: string) {
  const db = connect(ownerUrl, 1)
  try {
    await loadDelegations(db)
    await loadModerationReasons(db)
  } finally {
    await db.close()
  }
}
