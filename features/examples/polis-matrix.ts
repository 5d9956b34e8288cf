import type { OpinionChoice } from '@/db/enums'
import { type CsvFile, type CsvRecord, columnsOf, readTable } from './polis-csv'
import type { Statement } from './polis-statements'
import { byTime, type LatestOpinions, type OpinionEvent, voteMeanings } from './polis-votes'

/**
 * The last vote of each participant on each statement from the wide matrix, one event each. The matrix has no
 * times, so each event takes the moment its statement was made.
 */
export function readMatrix(file: CsvFile, statements: Statement[], flip: boolean): OpinionEvent[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const meanings = new Map<string, OpinionChoice | null>([...voteMeanings(flip), ['', null]])
  const seen = new Set<number>()
  const events: OpinionEvent[] = []
  readTable(file, (header: CsvRecord) => {
    const { participant } = columnsOf(header, ['participant'])
    const columns = header.fields.flatMap((name, index) => {
      if (!/^\d+$/.test(name)) return []
      const statement = byId.get(Number(name))
      if (!statement) header.fail(index, `a column for statement ${name}, which comments.csv doesn’t have`)
      return [{ index, statement }]
    })
    return (record) => {
      const voter = record.integer(participant)
      if (seen.has(voter)) record.fail(participant, `participant ${voter} stands here for the second time`)
      seen.add(voter)
      for (const { index, statement } of columns) {
        const choice = record.choice(index, meanings)
        if (choice) events.push({ statement: statement.id, voter, at: statement.at, choice })
      }
    }
  })
  return byTime(events)
}

const shownDifferences = 20

/** A sentence for each opinion on which the event log and the matrix differ, the first twenty and a count. */
export function compareWithMatrix(log: LatestOpinions, matrix: LatestOpinions, matrixName: string): string[] {
  const sentences: string[] = []
  let differences = 0
  let opposite = 0
  const differ = (statement: number, voter: number, logged?: OpinionChoice, wide?: OpinionChoice) => {
    differences += 1
    if (logged && wide && logged !== 'pass' && wide !== 'pass') opposite += 1
    if (differences > shownDifferences) return
    sentences.push(
      `statement ${statement}, participant ${voter}: votes.csv says ${logged ?? 'nothing'}, ${matrixName} ${wide ?? 'nothing'}`,
    )
  }
  for (const [statement, choices] of log) {
    for (const [voter, choice] of choices) {
      const wide = matrix.get(statement)?.get(voter)
      if (wide !== choice) differ(statement, voter, choice, wide)
    }
  }
  for (const [statement, choices] of matrix) {
    for (const [voter, choice] of choices) {
      if (!log.get(statement)?.has(voter)) differ(statement, voter, undefined, choice)
    }
  }
  if (differences > shownDifferences) sentences.push(`${differences - shownDifferences} more differences`)
  if (opposite > 0 && opposite === differences) {
    sentences.push('all differences are of sign: one of the two files has it the other way round')
  }
  return sentences
}
