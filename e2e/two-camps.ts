import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Each camp has thirty people; a few of each answer as the other camp does, so that the two are not copies. */
const people = Array.from({ length: 60 }, (_, id) => ({ id, camp: id % 2 }))
const began = Date.UTC(2024, 0, 1, 10)

type Side = 'both' | 0 | 1

/** Who agrees with it: everybody, or one camp against the other. */
const statements: { side: Side; text: string }[] = [
  { side: 'both', text: 'The river path should be lit at night.' },
  { side: 0, text: 'Cars should be kept out of the old town.' },
  { side: 1, text: 'More parking should be built under the market.' },
  { side: 0, text: 'Trams should have priority at every crossing.' },
  { side: 1, text: 'The ring road should be widened.' },
  { side: 0, text: 'Half of the lanes should be for bicycles.' },
  { side: 1, text: 'Fuel should be taxed less.' },
  { side: 0, text: 'Buses should be free for everyone.' },
  { side: 1, text: 'Shops need deliveries at any hour, "always".' },
  { side: 'both', text: 'Pavements should be cleared of snow first.' },
]

/** 1 agrees, −1 disagrees, 0 passes; the same on every run. */
function choice(person: { id: number; camp: number }, at: number, side: Side) {
  const odd = (person.id * 7 + at * 11) % 13
  if (odd === 0) return 0
  if (side === 'both') return at === 0 || odd > 3 ? 1 : -1
  return (side === person.camp) === odd > 1 ? 1 : -1
}

/**
 * Writes a conversation of two camps of thirty people as a folder in the format of Polis's exports.
 * @returns what must be found in it again: people, statements and opinions, the latest of each person
 */
export function writeTwoCamps(folder: string) {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, lines: string[]) =>
    writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`)
  write('summary.csv', [
    'topic,"How the town moves"',
    'url,https://example.org/town',
    'conversation-description,Two camps.',
  ])
  write('comments.csv', [
    'timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body',
    ...statements.map(
      ({ text }, id) => `${began + id * 1000},${id},${id},0,0,1,"${text.replaceAll('"', '""')}"`,
    ),
  ])
  const votes = statements.flatMap(({ side }, id) =>
    people.map((person) => ({ id, voter: person.id, vote: choice(person, id, side) })),
  )
  // Somebody passes first and then makes up their mind: one opinion, two events.
  const log = [{ id: 0, voter: 4, vote: 0 }, ...votes]
  write('votes.csv', [
    'timestamp,comment-id,voter-id,vote',
    ...log.map(({ id, voter, vote }, at) => `${began + 60_000 + at * 1000},${id},${voter},${vote}`),
  ])
  return { people: people.length, statements: statements.length, opinions: votes.length }
}
