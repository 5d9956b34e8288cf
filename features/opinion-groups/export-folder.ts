import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ExportError } from './export-error'
import { readSetAside } from './export-statements'
import { readVoteLog, readWideMatrix } from './export-votes'
import { type OpinionMatrix, opinionMatrix } from './opinion-matrix'
import type { Opinions } from './opinions'

export type PolisFolder = { matrix: OpinionMatrix; warnings: string[] }

/**
 * Opinions from the folder of a Polis export: from the event log or, where there is none, from the wide matrix.
 * `flip` reads −1 as agree, for the exports that have Polis's own sign.
 * @throws ExportError with file and line on anything malformed
 */
export function readPolisFolder(dir: string, { flip = false } = {}): PolisFolder {
  const find = (...names: string[]) => names.map((name) => join(dir, name)).find((path) => existsSync(path))
  const statements = find('comments.csv', 'statements.csv')
  const log = find('votes.csv')
  const wide = find('participants-votes.csv', 'participant-votes.csv')
  if (!log && !wide) throw new ExportError(dir, null, 'there is neither votes.csv nor participants-votes.csv')
  const opinions = log ? readVoteLog(log) : readWideMatrix(wide as string)
  if (flip)
    opinions.choices.forEach((choice, at) => {
      opinions.choices[at] = -choice
    })
  const warnings = statements ? [] : ['comments.csv is missing: no statement counts as rejected or meta']
  warnings.push(...signWarning(opinions))
  return { matrix: opinionMatrix(opinions, statements ? readSetAside(statements) : new Set()), warnings }
}

function signWarning({ choices }: Opinions) {
  const count = (wanted: number) => choices.reduce((sum, choice) => sum + (choice === wanted ? 1 : 0), 0)
  const [agree, disagree] = [count(1), count(-1)]
  if (disagree <= agree) return []
  return [
    `more votes disagree (${disagree}) than agree (${agree}): does this export write agree as -1 (--flip)?`,
  ]
}
