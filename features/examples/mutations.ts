import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { imports } from '@/db/schema'
import { insertAccounts, insertComments, insertEvents, insertPseudonyms } from './opinion-mutations'
import type { PolisExport } from './polis-export'
import { type ExampleOptions, insertProposal, type Transaction } from './proposal-mutations'
import { type ImportSummary, summarize } from './summary'

export type ImportOptions = ExampleOptions & {
  /** Called with the number of events stored so far, of how many. */
  onProgress?: (stored: number, total: number) => void
}

export type ImportOutcome =
  | { kind: 'imported' | 'repeated'; summary: ImportSummary }
  /** The address belongs to another proposal, or to an import of other files. */
  | { kind: 'address_taken' }

/**
 * Stores an export as a method example in one transaction, as the schema's owner; the same files again store
 * nothing. Participants become accounts that can't sign in, in the order of their ids.
 */
export async function importPolisExport(
  owner: Database,
  source: PolisExport,
  options: ImportOptions,
): Promise<ImportOutcome> {
  return owner.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('comity imports'))`)
    const earlier = await findEarlier(tx, source)
    if (earlier) return earlier
    const summary = summarize(source)
    const proposal = await insertProposal(tx, source, options)
    const accounts = await insertAccounts(tx, source)
    await insertPseudonyms(tx, accounts, proposal.id)
    const commentIds = await insertComments(tx, source.statements, accounts, proposal, options.lang)
    await insertEvents(tx, source.events, commentIds, accounts, options.onProgress)
    await checkTotals(tx, proposal.id, summary)
    await tx.insert(imports).values({
      proposalId: proposal.id,
      source: source.url ? `Polis, ${source.url}` : 'Polis',
      digest: source.digest,
      summary,
    })
    return { kind: 'imported', summary }
  })
}

async function findEarlier(tx: Transaction, { slug, digest }: PolisExport): Promise<ImportOutcome | null> {
  const [row] = await tx.execute<{ summary: ImportSummary | null; same: boolean }>(sql`
    select i.summary, coalesce(i.digest = ${digest}, false) as same
    from proposals p left join imports i on i.proposal_id = p.id
    where i.digest = ${digest} or p.slug = ${slug} order by same desc limit 1`)
  if (!row) return null
  if (!row.same || !row.summary) return { kind: 'address_taken' }
  const { comments, participants, opinions, agree, disagree, pass } = row.summary
  const summary = { slug: row.summary.slug, comments, participants, opinions, agree, disagree, pass }
  return { kind: 'repeated', summary }
}

/** What the database counts must be what the files say, or nothing is stored. */
async function checkTotals(tx: Transaction, proposalId: number, summary: ImportSummary) {
  const [row] = await tx.execute<Pick<ImportSummary, 'agree' | 'disagree' | 'pass'>>(sql`
    select sum(agree)::int as agree, sum(disagree)::int as disagree, sum(pass)::int as pass
    from comment_tallies t join comments c on c.id = t.comment_id where c.proposal_id = ${proposalId}`)
  if (row?.agree !== summary.agree || row.disagree !== summary.disagree || row.pass !== summary.pass) {
    throw new Error(`the database counts ${JSON.stringify(row)}, the files ${JSON.stringify(summary)}`)
  }
}
