import { database, type Executor } from '@/db/client'
import { groupedComments, readGroups } from '@/features/opinion-groups/queries'
import type { Viewer } from '@/lib/viewer'
import { bothGrounds } from './both-grounds'
import { readSayings } from './comment-queries'
import { byLeastSupport, bySpread } from './common-ground'
import { readMovedGround } from './ground-move-queries'
import { positionsOverTime } from './over-time'
import {
  lastChange,
  listLength,
  readGround,
  readParticipation,
  readPositionEvents,
  readPositions,
} from './queries'
import { countedComments, findResultSubject, type ResultSubject } from './subject-queries'
import { tallyPositions } from './tally'
import { lookBack } from './weeks'

/** Everything a results page, its exports and its interface for machines say. A constant number of statements, however much there is. */
export async function readResults(db: Executor, subject: ResultSubject, viewer: Viewer | null = null) {
  const isExample = subject.collection === 'method_example'
  const positions = await readPositions(db, subject)
  const events = await readPositionEvents(db, subject)
  const participation = await readParticipation(db, subject)
  const ground = await readGround(db, subject)
  const commonGround = byLeastSupport(ground)
  const divisions = bySpread(ground)
  const { week } = lookBack(subject.now)
  const moved = ground.length > 0 ? await readMovedGround(db, week, countedComments(subject)) : []
  const groups = await readGroups(db, subject.subjectId, viewer?.accountId ?? null)
  const both = bothGrounds(ground, groups)
  const [shared, divided] = [byLeastSupport(both), bySpread(both)]
  const sayings = await readSayings(db, subject, [
    ...(groups ? groupedComments(groups) : []),
    ...participation.mostAgreed,
    ...participation.mostDivided,
    ...[...shared.slice(0, listLength), ...divided.slice(0, listLength), ...moved].map((one) => one.comment),
  ])
  const until = subject.closesAt && subject.closesAt < subject.now ? subject.closesAt : subject.now
  return {
    subject,
    until,
    /** None for an example of method: it has persons, no States. */
    states: isExample
      ? null
      : {
          ...tallyPositions(positions),
          members: positions.filter((row) => row.kind === 'member_state'),
          // Observer organisations declare no positions.
          observers: positions.filter((row) => row.kind === 'observer_state'),
          overTime: positionsOverTime(events, until),
          lastChange: lastChange(positions),
        },
    participation,
    commonGround,
    divisions,
    /** By electoral and opinion groups together: where all agree, and where any two are furthest apart. */
    shared,
    divided,
    /** Where common ground over the electoral groups moved most in the last whole week, and that week. */
    moved,
    week,
    /** Who answers alike; none yet, or none for a thread with few opinions or not public. */
    groups,
    sayings,
  }
}

export type Results = Awaited<ReturnType<typeof readResults>>
export type StateResults = NonNullable<Results['states']>

/** The results as they stood at one moment; null for what isn't there or isn't open to this viewer. */
export function findResults(db: Executor, viewer: Viewer | null, slug: string, thread?: number) {
  return db.transaction(
    async (tx) => {
      const subject = await findResultSubject(tx, viewer, slug, thread)
      return subject && (await readResults(tx, subject, viewer))
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

export const loadResults = (viewer: Viewer | null, slug: string, thread?: number) =>
  findResults(database(), viewer, slug, thread)
