import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ExportError } from './export-error'
import { readSetAside } from './export-statements'
import { readVoteLog, readWideMatrix } from './export-votes'
import { type OpinionMatrix, opinionMatrix } from './opinion-matrix'

/**
 * Opinions from the folder of a Polis export: from the event log or, where there is none, from the wide matrix.
 * @throws ExportError with file and line on anything malformed
 */
export function readPolisFolder(dir: string): OpinionMatrix {
  const find = (...names: string[]) => names.map((name) => join(dir, name)).find((path) => existsSync(path))
  const statements = find('comments.csv', 'statements.csv')
  if (!statements) throw new ExportError(join(dir, 'comments.csv'), null, 'there is no such file')
  const setAside = readSetAside(statements)
  const log = find('votes.csv')
  if (log) return opinionMatrix(readVoteLog(log), setAside)
  const wide = find('participants-votes.csv', 'participant-votes.csv')
  if (wide) return opinionMatrix(readWideMatrix(wide), setAside)
  throw new ExportError(dir, null, 'there is neither votes.csv nor participants-votes.csv')
}
