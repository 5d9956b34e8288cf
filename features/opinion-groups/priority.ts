import type { Tally } from './group-tallies'

/** Weight of a comment about its author rather than the subject, which says nothing about groups. */
const aboutAuthor = 49

/**
 * How much it helps to ask the next person about each comment, by column: a weight for drawing at random. Comments
 * that few have judged, that divide or that many agree with weigh more; those that many passed on weigh less.
 * @param grouped the sum over the members of all groups
 * @param extremities of the comments' positions
 * @param isMeta 1 for comments about their author
 */
export function priorities(grouped: Tally, extremities: Float64Array, isMeta: Uint8Array): Float64Array {
  return extremities.map((extremity, column) => {
    if (isMeta[column]) return aboutAuthor
    const given = grouped.given[column] as number
    const agree = grouped.agree[column] as number
    const passed = given - agree - (grouped.disagree[column] as number)
    const importance = (1 - (passed + 1) / (given + 2)) * (extremity + 1) * ((agree + 1) / (given + 2))
    return (importance * (1 + 8 * 2 ** (-given / 5))) ** 2
  })
}
