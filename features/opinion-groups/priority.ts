import type { Tally } from './group-tallies'

/** Weight of a comment about its author rather than the subject, which says nothing about groups. */
const aboutAuthor = 49

/**
 * How much it helps to ask the next person about a comment: a weight for drawing at random. Comments that few have
 * judged, that divide or that many agree with weigh more; those that many passed on weigh less.
 * @param tally of the comment; `given` includes those who passed
 * @param extremity how far the comment lies from the middle; 0 where that isn't known yet
 */
export function priorityOf(tally: { agree: number; disagree: number; given: number }, extremity: number) {
  const { agree, disagree, given } = tally
  const passed = given - agree - disagree
  const importance = (1 - (passed + 1) / (given + 2)) * (extremity + 1) * ((agree + 1) / (given + 2))
  return (importance * (1 + 8 * 2 ** (-given / 5))) ** 2
}

/**
 * The priorities of all comments, by column.
 * @param grouped the sum over the members of all groups
 * @param isMeta 1 for comments about their author
 */
export function priorities(grouped: Tally, extremities: Float64Array, isMeta: Uint8Array): Float64Array {
  return extremities.map((extremity, column) => {
    if (isMeta[column]) return aboutAuthor
    const of = (kind: keyof Tally) => grouped[kind][column] as number
    return priorityOf({ agree: of('agree'), disagree: of('disagree'), given: of('given') }, extremity)
  })
}
