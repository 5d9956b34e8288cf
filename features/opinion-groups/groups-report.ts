import { describeGroups } from './description'
import { findGroups } from './grouping'
import type { GivenGroups } from './membership-file'
import type { OpinionMatrix } from './opinion-matrix'
import { personPositions } from './positions'
import { principalComponents } from './principal-components'
import { stability } from './stability'

/** What `npm run groups` prints, in the words of Polis exports; ids are the export's own. */
export type GroupsReport = {
  participants: number
  statements: number
  grouped: number
  k: number
  groups: { id: number | string; size: number; members: number[] }[]
  positions: Record<number, [number, number]>
  consensus: Record<number, number>
  representative: Record<string, number[]>
  majority: { agree: number[]; disagree: number[] }
  stability: number | null
  ms: number
}

/**
 * @param given memberships to describe instead of groups found; their stability is not judged
 * @returns numbers for the opinions alone: the same whatever the order of the files, except `ms`, the computing time
 */
export function groupsReport(matrix: OpinionMatrix, given?: GivenGroups): GroupsReport {
  const began = performance.now()
  const found = given ? null : findGroups(matrix)
  const membership = given ?? found ?? { groups: new Int32Array(0), count: 0 }
  const positions = found?.positions ?? personPositions(matrix, principalComponents(matrix))
  const description = describeGroups(matrix, membership)
  const steadiness = found ? stability(matrix, found) : null
  const ms = Math.round(performance.now() - began)

  const idOf = (column: number) => matrix.commentIds[column] as number
  const ids = (list: readonly { column: number }[]) => list.map(({ column }) => idOf(column))
  const groups = membersOf(matrix, membership.groups, membership.count).map((members, group) => ({
    id: groupId(given, group),
    size: members.length,
    members,
  }))
  return {
    participants: matrix.personIds.length,
    statements: matrix.commentIds.length,
    grouped: groups.reduce((sum, { size }) => sum + size, 0),
    k: membership.count,
    groups,
    positions: Object.fromEntries(
      Array.from(matrix.personIds, (person, row) => [person, [positions.x[row] ?? 0, positions.y[row] ?? 0]]),
    ),
    consensus: Object.fromEntries(
      Array.from(description.consensus.agree, (value, column) => [idOf(column), value]),
    ),
    representative: Object.fromEntries(
      description.representative.map((list, group) => [groupId(given, group), ids(list)]),
    ),
    majority: { agree: ids(description.majority.agree), disagree: ids(description.majority.disagree) },
    stability: steadiness,
    ms,
  }
}

function groupId(given: GivenGroups | undefined, group: number) {
  const name = given?.names[group]
  if (name === undefined) return group
  return /^\d+$/.test(name) ? Number(name) : name
}

function membersOf({ personIds }: OpinionMatrix, groups: Int32Array, count: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => [])
  groups.forEach((group, row) => {
    members[group]?.push(personIds[row] as number)
  })
  return members.map((list) => list.sort((a, b) => a - b))
}
