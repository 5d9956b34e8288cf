import { basename } from 'node:path'
import { columnOf, type ExportLine, readLines } from './export-lines'
import { NumberList } from './number-list'
import type { Opinions } from './opinion-matrix'

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
    const columns = header.flatMap((name, field) => (/^\d+$/.test(name) ? [{ id: Number(name), field }] : []))
    return (line) => {
      const voter = line.id(participant)
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

function latest({ persons, comments, choices }: Opinions, times: Float64Array): Opinions {
  const last = new Map<number, Map<number, number>>()
  for (let event = 0; event < times.length; event += 1) {
    const comment = comments[event] as number
    const person = persons[event] as number
    const ofComment = last.get(comment) ?? new Map<number, number>()
    if (ofComment.size === 0) last.set(comment, ofComment)
    const earlier = ofComment.get(person)
    if (earlier === undefined || (times[event] as number) >= (times[earlier] as number)) {
      ofComment.set(person, event)
    }
  }
  const kept = Int32Array.from([...last.values()].flatMap((events) => [...events.values()])).sort()
  return {
    persons: kept.map((event) => persons[event] as number),
    comments: kept.map((event) => comments[event] as number),
    choices: Int8Array.from(kept, (event) => choices[event] as number),
  }
}
