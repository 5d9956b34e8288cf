import type { OpinionChoice } from '@/db/enums'
import { type CsvFile, type CsvRecord, columnsOf, readTable } from './polis-csv'
import { readMoment, type Statement } from './polis-statements'

export type OpinionEvent = { statement: number; voter: number; at: Date; choice: OpinionChoice }

/** What the numbers in an export mean. Some exports have the sign of Polis's own database: −1 for agree. */
export function voteMeanings(flip: boolean): ReadonlyMap<string, OpinionChoice> {
  return new Map([
    ['1', flip ? 'disagree' : 'agree'],
    ['-1', flip ? 'agree' : 'disagree'],
    ['0', 'pass'],
  ])
}

/** Every vote of `votes.csv`, changes of mind included, by time and then by place in the file. */
export function readVotes(file: CsvFile, statements: Statement[], flip: boolean): OpinionEvent[] {
  const known = new Set(statements.map(({ id }) => id))
  const meanings = voteMeanings(flip)
  const events: OpinionEvent[] = []
  readTable(file, (header: CsvRecord) => {
    const at = columnsOf(header, ['timestamp', 'comment-id', 'voter-id', 'vote'])
    return (record) => {
      const statement = record.integer(at['comment-id'])
      if (!known.has(statement)) {
        record.fail(at['comment-id'], `a vote on statement ${statement}, which comments.csv doesn’t have`)
      }
      events.push({
        statement,
        voter: record.integer(at['voter-id']),
        at: readMoment(record, at.timestamp),
        choice: record.choice(at.vote, meanings),
      })
    }
  })
  return byTime(events)
}

/** In order of time; what happened at the same moment stays as it stood. */
export function byTime(events: OpinionEvent[]) {
  return events.sort((a, b) => a.at.getTime() - b.at.getTime())
}

export type LatestOpinions = Map<number, Map<number, OpinionChoice>>

/** The last choice of each participant on each statement: choice by voter by statement. */
export function latestOpinions(events: OpinionEvent[]): LatestOpinions {
  const latest: LatestOpinions = new Map()
  for (const { statement, voter, choice } of events) {
    const choices = latest.get(statement) ?? new Map<number, OpinionChoice>()
    if (choices.size === 0) latest.set(statement, choices)
    choices.set(voter, choice)
  }
  return latest
}
