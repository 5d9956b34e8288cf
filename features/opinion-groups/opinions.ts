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
  const taken = {
    persons: new Int32Array(places.length),
    comments: new Int32Array(places.length),
    choices: new Int8Array(places.length),
  }
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number
    taken.persons[at] = persons[place] as number
    taken.comments[at] = comments[place] as number
    taken.choices[at] = choices[place] as number
  }
  return taken
}
