import { sql } from 'drizzle-orm'
import type { Executor } from '@/db/client'
import type { BallotMethod, BallotRound, Organ, ResultVisibility, Threshold } from '@/db/enums'
import type { Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { canonicalParagraphs, type FrozenParagraph, textHash } from './frozen-text'

/** All that is fixed when a ballot is announced. */
export type Announcement = {
  proposal: string
  /** The version that the text was taken from; none where it has been amended since. */
  version: string | null
  paragraph: number | null
  text: readonly FrozenParagraph[]
  question: Multilingual | null
  proposerCode: string | null
  method: BallotMethod
  organ: Organ
  threshold: Threshold
  visibility: ResultVisibility
  demonstration: boolean
  opensAt: Date
  closesAt: Date
  /** The ballot that led to this one, and how it is taken up again where that was no objection. */
  followsId: string | null
  takesUp: BallotRound | null
  /** Whether the outcome sets the proposal's stage by itself; of the whole text only. */
  decides: boolean
}

const storedText = (text: readonly FrozenParagraph[]): FrozenParagraph[] =>
  canonicalParagraphs(text).map((paragraph, index) => {
    const standIn = text[index]?.standIn
    return standIn ? { ...paragraph, standIn } : paragraph
  })

/**
 * Stores a ballot with its frozen text and hash. A decision by vote needs a majority of the members present; what
 * States said against an adoption without a vote is a public act and hidden from nobody.
 * @returns its id and public number
 */
export async function announceBallot(tx: Executor, chair: Viewer, terms: Announcement) {
  const recorded = terms.method === 'recorded_vote'
  const [row] = await tx.execute<{ id: string; number: number }>(sql`
    insert into ballots (proposal_id, text_version_id, paragraph, text, sha256, question, proposer_code, method, organ,
      threshold, quorum, visibility, demonstration, opens_at, closes_at, opened_by, follows_id, takes_up, decides)
    values (${terms.proposal}, ${terms.version}, ${terms.paragraph},
      ${JSON.stringify(storedText(terms.text))}::jsonb, ${textHash(terms.text)},
      ${terms.question && JSON.stringify(terms.question)}::jsonb, ${terms.proposerCode}, ${terms.method}, ${terms.organ},
      ${terms.threshold},
      case when ${recorded} then (select count(*) / 2 + 1 from delegations where kind = 'member_state') end,
      ${recorded ? terms.visibility : 'live'}, ${terms.demonstration}, ${terms.opensAt.toISOString()},
      ${terms.closesAt.toISOString()}, ${chair.accountId}, ${terms.followsId},
      ${terms.takesUp}, ${terms.decides})
    returning id, number`)
  if (!row) throw new Error('the ballot was not numbered')
  return row
}
