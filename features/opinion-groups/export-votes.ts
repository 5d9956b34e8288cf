import { basename } from 'node:path'
import { columnOf, type ExportLine, readLines } from './export-lines'
import { NumberList } from './number-list'
import { type Opinions, opinionsAt } from './opinions'
import { stableOrder } from './stable-order'

const capacity = 1 << 16

/**
 * The last vote of each participant on each statement from the event log `votes.csv`, by timestamp and, at the same
 * moment, place in the file.
 */
export function readVoteLog(path: string): Opinions {
  const file = basename(path)
  const statements = new NumberList(new Int32Array(capacity))
  const voters = new NumberList(new Int32Array(capacity))
  const choices = new NumberList(new Int8Array(capacity))
  const times = new NumberList(new Float64Array(capacity))
  readLines(path, (header) => {
    const [time, statement, voter, vote] = ['timestamp', 'comment-id', 'voter-id', 'vote'].map((name) =>
      columnOf(file, header, name),
    ) as [number, number, number, number]
    return (line) => {
      const choice = choiceIn(line, vote) ?? line.fail('the vote is missing')
      statements.push(line.id(statement))
      voters.push(line.id(voter))
      choices.push(choice)
      times.push(line.integer(time) ?? line.fail('the timestamp is missing'))
    }
  })
  return latest(
    { persons: voters.values, comments: statements.values, choices: choices.values },
    times.values,
  )
}

/** The votes of the wide matrix, one column a statement; enough where the event log is missing. */
export function readWideMatrix(path: string): Opinions {
  const file = basename(path)
  const statements = new NumberList(new Int32Array(capacity))
  const voters = new NumberList(new Int32Array(capacity))
  const choices = new NumberList(new Int8Array(capacity))
  readLines(path, (header) => {
    const participant = columnOf(file, header, 'participant')
    const seen = new Set<number>()
    const columns = header.flatMap((name, field) => (/^\d+$/.test(name) ? [{ id: Number(name), field }] : []))
    return (line) => {
      const voter = line.id(participant)
      if (seen.has(voter)) line.fail(`participant ${voter} stands here for the second time`)
      seen.add(voter)
      for (const { id, field } of columns) {
        const choice = choiceIn(line, field)
        if (choice === null) continue
        statements.push(id)
        voters.push(voter)
        choices.push(choice)
      }
    }
  })
  return { persons: voters.values, comments: statements.values, choices: choices.values }
}

function choiceIn(line: ExportLine, field: number) {
  const choice = line.integer(field)
  if (choice !== null && Math.abs(choice) > 1) line.fail(`field ${field + 1} is not a vote: 1, 0 or -1`)
  return choice
}

/** The last event of each pair; of those at the same moment the one that stands last in the file. */
function latest(events: Opinions, times: Float64Array): Opinions {
  const { persons, comments } = events
  const order = stableOrder(comments, stableOrder(persons))
  const kept = new NumberList(new Int32Array(capacity))
  let last = order[0] ?? -1
  for (const event of order) {
    if (persons[event] !== persons[last] || comments[event] !== comments[last]) {
      kept.push(last)
      last = event
    } else if ((times[event] as number) >= (times[last] as number)) last = event
  }
  if (last !== -1) kept.push(last)
  return opinionsAt(events, kept.values)
}
