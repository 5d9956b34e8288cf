import { eq } from 'drizzle-orm'
import { connect } from '@/db/client'
import { proposals } from '@/db/schema'
import { holdBallots } from './ballots'
import { discussionSeeds, proposalSeeds } from './content'
import { loadDelegations } from './delegations'
import { giveOpinions, writeComments } from './discussion'
import { moderateDemonstration } from './moderation'
import { loadModerationReasons } from './moderation-reasons'
import { seatPeople } from './people'
import { seedPolls } from './polls'
import { declarePositions, giveViews } from './standings'
import { writeProposal } from './texts'

/** Fills an empty agenda with the demonstration, in one transaction. @returns whether it was empty. */
export async function seedDemonstration(ownerUrl: string, now = new Date()) {
  const db = connect(ownerUrl, 1)
  try {
    if (
      (
        await db
          .select({ id: proposals.id })
          .from(proposals)
          .where(eq(proposals.collection, 'agenda'))
          .limit(1)
      ).length > 0
    )
      return false
    await db.transaction(async (tx) => {
      await loadDelegations(tx)
      await loadModerationReasons(tx)
      const speaking = new Set(
        discussionSeeds.flatMap((seed) => seed.comments.map((comment) => comment.seat)),
      )
      const people = await seatPeople(tx, speaking)
      const secretariat = people.find((person) => person.role === 'secretariat')
      for (const seed of proposalSeeds) {
        const discussion = discussionSeeds.find((found) => found.proposal === seed.slug)
        if (!discussion || !secretariat) throw new Error(`nothing to say on ${seed.slug}`)
        const proposal = await writeProposal(
          tx,
          seed,
          { ...discussion.second, openedBy: secretariat.id },
          now,
        )
        const written = await writeComments(tx, proposal, discussion.comments, people, now)
        await giveOpinions(tx, written, people, now)
        await declarePositions(tx, proposal, people, now)
        await giveViews(tx, proposal, people, now)
      }
      await holdBallots(tx, people, now)
      await seedPolls(tx, people, now)
      await moderateDemonstration(tx, now)
    })
    return true
  } finally {
    await db.close()
  }
}
