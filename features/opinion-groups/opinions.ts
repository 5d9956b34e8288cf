/**
 * One opinion per person and comment, in any order: 1 agree, −1 disagree, 0 pass. Ids are whole numbers from 0 that
 * never change, as numbers within one deliberation are.
 */
export type Opinions = {
  persons: Int32Array
  comments: Int32Array
  choices: Int8Array
}

/** The opinions at these places, in this order. */
export function opinionsAt({ persons, comments, choices }: Opinions, places: Int32Array): Opinions {
  return {
    persons: places.map((place) => persons[place] as number),
    comments: places.map((place) => comments[place] as number),
    choices: Int8Array.from(places, (place) => choices[place] as number),
  }
}
