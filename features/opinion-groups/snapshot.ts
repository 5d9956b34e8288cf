import { describeGroups } from './description'
import type { Tally } from './group-tallies'
import { findGroups, type OpinionGroups } from './grouping'
import type { MajorityComment } from './majority'
import type { OpinionMatrix } from './opinion-matrix'
import { commentPositions, extremities } from './positions'
import { priorities } from './priority'
import { stability } from './stability'

/** A comment by its number within the proposal, with the persons on one side and all who judged it. */
export type GroupedShare = { agree: number; disagree: number; given: number }
export type TellingComment = { comment: number; side: 'agree' | 'disagree'; members: number; given: number }

export type GroupsSnapshot = {
  persons: number
  comments: number
  /** Persons with opinions enough to be placed. */
  grouped: number
  /** Mean adjusted Rand index when 5 % of the opinions are left out; null where there is one group or none. */
  stability: number | null
  /** Largest first; those too small to be shown keep their size to themselves: `size` is null. */
  groups: { size: number | null; telling: TellingComment[] }[]
  /** Every comment that enough members of every shown group judged, from consensus to division. */
  strip: { comment: number; consensus: number; shares: GroupedShare[] }[]
  majority: { agree: TellingComment[]; disagree: TellingComment[] }
  /**
   * Where persons stand, by place and group alone, in no order of persons; none where it would mislead. Of more than
   * `mostOnMap` persons as many, evenly over the map.
   */
  points: [x: number, y: number, group: number][] | null
  /** The weight of each comment in drawing the next one to ask about. */
  priorities: [comment: number, weight: number][]
}

/** Below this nothing of a group is shown: rule 6. */
export const leastMembers = 5
/** And of people from States: they come from at least three. */
export const leastStates = 3
/** Below this a map pretends to more than there is (a group or two moves with every opinion). */
export const leastOnMap = 50
/** More signs than this tell no more, and make a page of megabytes. */
export const mostOnMap = 2500
const mostTelling = 3

type Shown = { group: number; size: number; isShown: boolean }

/**
 * What is kept of a computation: nothing in it belongs to one person.
 * @param stateOf the State of each row's person, or null where persons have none
 * @returns the snapshot, each row's group as it is numbered there (largest first), −1 for a person not placed, and each
 * row's place on the map
 */
export function snapshotOf(matrix: OpinionMatrix, stateOf: ((row: number) => string | null) | null) {
  const found = findGroups(matrix)
  const order = inOrder(found, stateOf)
  const shown = order.filter(({ isShown }) => isShown)
  const rank = new Map(order.map(({ group }, at) => [group, at]))
  const groupOf = (row: number) => rank.get(found.groups[row] as number) ?? -1
  const { groups, grouped, representative, consensus, majority } = describeGroups(matrix, found)
  const numberOf = (column: number) => matrix.commentIds[column] as number
  const majorityOf = (side: 'agree' | 'disagree', list: readonly MajorityComment[]): TellingComment[] =>
    list.map(({ column, members, given }) => ({ comment: numberOf(column), side, members, given }))
  const placeOf = placesOf(found)
  const snapshot: GroupsSnapshot = {
    persons: matrix.personIds.length,
    comments: matrix.commentIds.length,
    grouped: order.reduce((sum, { size }) => sum + size, 0),
    stability: stability(matrix, found),
    groups: order.map(({ group, size, isShown }) => ({
      size: isShown ? size : null,
      telling: isShown
        ? (representative[group] ?? []).slice(0, mostTelling).map(({ column, side, members, given }) => ({
            comment: numberOf(column),
            side,
            members,
            given,
          }))
        : [],
    })),
    strip: stripOf(matrix, groups, shown, consensus.agree),
    majority: {
      agree: majorityOf('agree', majority.agree),
      disagree: majorityOf('disagree', majority.disagree),
    },
    points: matrix.personIds.length < leastOnMap ? null : pointsOf(matrix.personIds.length, placeOf, groupOf),
    priorities: prioritiesOf(matrix, found, grouped),
  }
  return { snapshot, groupOf, placeOf }
}

function inOrder(
  { groups, count }: OpinionGroups,
  stateOf: ((row: number) => string | null) | null,
): Shown[] {
  const sizes = new Array<number>(count).fill(0)
  const states = Array.from({ length: count }, () => new Set<string>())
  groups.forEach((group, row) => {
    if (group < 0) return
    sizes[group] = (sizes[group] as number) + 1
    const state = stateOf?.(row)
    if (state) states[group]?.add(state)
  })
  const isShown = (group: number, size: number) =>
    size >= leastMembers && (!stateOf || (states[group]?.size ?? 0) >= leastStates)
  return sizes
    .map((size, group) => ({ group, size, isShown: isShown(group, size) }))
    .sort((a, b) => b.size - a.size || a.group - b.group)
}

const shareOf = (tally: Tally, column: number): GroupedShare => ({
  agree: tally.agree[column] as number,
  disagree: tally.disagree[column] as number,
  given: tally.given[column] as number,
})

function stripOf(
  matrix: OpinionMatrix,
  tallies: readonly Tally[],
  shown: readonly Shown[],
  consensus: Float64Array,
) {
  const of = shown.flatMap(({ group }) => tallies[group] ?? [])
  return Array.from(matrix.commentIds, (comment, column) => ({
    comment,
    consensus: consensus[column] as number,
    shares: of.map((tally) => shareOf(tally, column)),
  }))
    .filter(({ shares }) => shares.length > 0 && shares.every(({ given }) => given >= leastMembers))
    .sort((a, b) => b.consensus - a.consensus || a.comment - b.comment)
}

function prioritiesOf(matrix: OpinionMatrix, { components }: OpinionGroups, grouped: Tally) {
  const places = commentPositions(matrix.setAside, components)
  const weights = priorities(grouped, extremities(places), matrix.setAside)
  return Array.from(matrix.commentIds, (comment, column): [number, number] => [
    comment,
    Math.round(1e4 * (weights[column] as number)) / 1e4,
  ])
}

/** Places scaled to a circle of radius 1. */
function placesOf({ positions: { x, y } }: OpinionGroups) {
  const far = x.reduce((most, value, row) => Math.max(most, Math.hypot(value, y[row] as number)), 1e-9)
  const scaled = (value: number | undefined) => Math.round((1000 * (value ?? 0)) / far) / 1000
  return (row: number): [x: number, y: number] => [scaled(x[row]), scaled(y[row])]
}

/** Sorted by place: the order of the rows would name persons to whoever knows when they came. */
function pointsOf(persons: number, placeOf: ReturnType<typeof placesOf>, groupOf: (row: number) => number) {
  const all = Array.from({ length: persons }, (_, row): [number, number, number] => [
    ...placeOf(row),
    groupOf(row),
  ]).sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
  const step = Math.max(1, persons / mostOnMap)
  return all.filter((_, at) => Math.floor((at + 1) / step) > Math.floor(at / step))
}
