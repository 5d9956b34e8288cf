import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import type { StateOpinions } from './common-ground'
import { mayTell } from './disclosure'

type Choices = Pick<StateOpinions, 'agree' | 'disagree' | 'pass'>

/** The opinions of one Member State's persons on one comment: as last published, and now. Never leaves the server. */
export type StateChange = { electoralGroup: ElectoralGroup; published: Choices; now: Choices }

/** How many persons must at least have changed their opinion, for one count to become the other. */
function leastChanged({ published, now }: StateChange) {
  const by = (['agree', 'disagree', 'pass'] as const).map((choice) => now[choice] - published[choice])
  const sum = (sign: 1 | -1) => by.reduce((total, change) => total + Math.max(0, sign * change), 0)
  return Math.max(sum(1), sum(-1))
}

/**
 * Whether new figures by electoral group may take the place of published ones: something has changed, and in each group
 * nobody's opinion, or those of enough persons of enough States. Else the difference would tell of few (rule 6).
 */
export function mayReplace(changes: readonly StateChange[]): boolean {
  const changed = changes
    .map((change) => ({ group: change.electoralGroup, persons: leastChanged(change) }))
    .filter(({ persons }) => persons > 0)
  return (
    changed.length > 0 &&
    electoralGroups.every((group) => {
      const rows = changed.filter((row) => row.group === group)
      const persons = rows.reduce((sum, row) => sum + row.persons, 0)
      return persons === 0 || mayTell({ persons, states: rows.length })
    })
  )
}
