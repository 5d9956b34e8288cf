import { groupConsensus } from './consensus'
import { groupTallies, sumOfTallies, type Tally, wholeTally } from './group-tallies'
import type { Membership } from './grouping'
import { type MajorityComment, majority } from './majority'
import type { OpinionMatrix } from './opinion-matrix'
import { type Representative, representatives } from './representative'

/** What given groups think, alone and together. All lists are by column of the matrix. */
export type Description = {
  groups: Tally[]
  everybody: Tally
  grouped: Tally
  consensus: { agree: Float64Array; disagree: Float64Array }
  representative: Representative[][]
  majority: { agree: MajorityComment[]; disagree: MajorityComment[] }
}

export function describeGroups(matrix: OpinionMatrix, membership: Membership): Description {
  const groups = groupTallies(matrix, membership)
  const everybody = wholeTally(matrix)
  const size = matrix.commentIds.length
  const listed = [...matrix.setAside.keys()].filter((column) => !matrix.setAside[column])
  return {
    groups,
    everybody,
    grouped: sumOfTallies(groups, size),
    consensus: {
      agree: groupConsensus(groups, 'agree', size),
      disagree: groupConsensus(groups, 'disagree', size),
    },
    representative: representatives(groups, listed),
    majority: {
      agree: majority(everybody, 'agree', listed),
      disagree: majority(everybody, 'disagree', listed),
    },
  }
}
