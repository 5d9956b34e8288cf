import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedExport } from './fixtures/folder'
import { readPolisExport } from './polis-export'
import { summarize } from './summary'

const exports = join(import.meta.dirname, '../../../shared/data/polis')
const present = existsSync(exports)
if (!present) process.stderr.write(`SKIPPED: the real exports are not at ${exports}\n`)

describe.skipIf(!present)('the four real exports in ../shared/data/polis', () => {
  it.each(['bg2050-volunteers', 'london.youth.policing', 'scoop-hivemind.biodiversity', 'vtaiwan.uberx'])(
    '%s has the totals of its expected.json, from the event log and from the matrix alone',
    async (name) => {
      const dir = join(exports, name)
      const expected = JSON.parse(await readFile(join(dir, 'expected.json'), 'utf8'))
      const totals = {
        slug: name.replaceAll('.', '-'),
        comments: expected.statements_in_comments_csv,
        participants: expected.participants_who_voted,
        opinions: expected.votes_latest,
        agree: expected.agree,
        disagree: expected.disagree,
        pass: expected.pass,
      }
      const logged = await readPolisExport(dir)
      expect(summarize(logged)).toEqual(totals)
      expect(logged.warnings).toEqual([])
      expect(logged.events).toHaveLength(expected.vote_events)
      expect(logged.silentAuthors).toHaveLength(expected.authors_who_never_voted)
      expect(logged.statements.filter(({ isMeta }) => isMeta)).toHaveLength(expected.statements_meta)

      const wide = await readPolisExport(await changedExport({ 'votes.csv': null }, { from: dir, name }))
      expect(summarize(wide)).toEqual(totals)
    },
    60_000,
  )
})
