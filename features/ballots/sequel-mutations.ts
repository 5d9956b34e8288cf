import { sql } from 'drizzle-orm'
import type { Database, Executor } from '@/db/client'
import type { BallotRound, Stage } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { locales, type Multilingual } from '@/i18n/locales'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import { type Announcement, announceBallot } from './announcement-mutations'
import { getBallotWords } from './ballot-words'
import type { SequelInput } from './input'
import { settleDue } from './moment-mutations'
import { timesOf } from './opening-mutations'
import { allowsSequel, secondVoteUntil, sequelsFor } from './policy'
import { type Ballot, readBallot } from './queries'
import { nameOf, questionOf } from './sentences'

/** The terms that a sequel takes over from the ballot it follows, and those of the one before that. */
type Held = Omit<Announcement, 'opensAt' | 'closesAt' | 'followsId'> & {
  id: string
  now: string
  stage: Stage | null
  before: Pick<Announcement, 'question' | 'decides'> | null
}

/** The proposal is held before the ballot, as everywhere; a withdrawal either comes first or finds what follows. */
async function hold(tx: Executor, number: number) {
  await tx.execute(sql`
    select p.id from proposals p join ballots b on b.proposal_id = p.id where b.number = ${number} for share of p`)
  await tx.execute(sql`select id from ballots where number = ${number} for update`)
  const [row] = await tx.execute<Held>(sql`
    select b.id, clock_timestamp() as now, b.proposal_id as proposal, b.text_version_id as version, b.paragraph, b.text,
      b.question, b.proposer_code as "proposerCode", b.method, b.organ, b.threshold, b.visibility, b.demonstration,
      b.decides, b.takes_up as "takesUp", (select p.stage from proposals p where p.id = b.proposal_id) as stage,
      (select json_build_object('question', f.question, 'decides', f.decides) from ballots f
        where f.id = b.follows_id) as before
    from ballots b where b.number = ${number}`)
  return row
}

/** "Shall the decision of recorded vote 7 be reconsidered?", in the six languages. */
async function reconsideration(ballot: Ballot): Promise<Multilingual> {
  const entries = locales.map(async (locale) => {
    const words = await getBallotWords(locale)
    const named = { ballot: nameOf(words.t, ballot), question: questionOf(words, ballot) }
    return [locale, words.t('question.reconsideration', named)] as const
  })
  return Object.fromEntries(await Promise.all(entries)) as Multilingual
}

type Taken = Omit<Announcement, 'opensAt' | 'closesAt' | 'followsId'>

/** What is put before the States next: a second vote on the same terms, a motion, or a new decision on the text. */
async function termsOf(held: Held, ballot: Ballot, { sequel, ...input }: SequelInput): Promise<Taken> {
  const { organ, threshold, visibility } = input
  const vote = { ...held, method: 'recorded_vote' as const, visibility }
  if (sequel === 'extension') return { ...held, takesUp: null }
  if (sequel === 'second_vote') return { ...vote, takesUp: sequel }
  if (sequel === 'reconsideration')
    return {
      ...vote,
      question: await reconsideration(ballot),
      proposerCode: null,
      threshold: 'two_thirds',
      takesUp: sequel,
      decides: false,
    }
  const takesUp: BallotRound | null = held.takesUp === 'reconsideration' ? 'reconsidered' : null
  return { ...vote, ...(takesUp && held.before), organ, threshold, takesUp }
}

/**
 * The chair's choice after a decision, once a ballot: after an objection back to consultations, a new silence or a
 * recorded vote on the same frozen text; after a tie in plenary a second vote within 48 hours; and whether to
 * reconsider, by two thirds of the members present and voting. What follows is a ballot of its own.
 */
export async function decideSequel(
  db: Database,
  chair: Viewer,
  input: SequelInput,
): Promise<Outcome<{ ballot: number }>> {
  if (!may(chair, 'open_ballot')) return refuse('not_allowed')
  await settleDue(db)
  return db.transaction(async (tx) => {
    const held = await hold(tx, input.ballot)
    const ballot = held && (await readBallot(tx, null, input.ballot))
    if (!held || !ballot) return refuse('not_found')
    if (ballot.decision) return refuse('changed_meanwhile')
    const { sequel } = input
    if (!sequelsFor(ballot).includes(sequel)) return refuse('invalid', { sequel: 'invalid' })
    if (!allowsSequel(sequel, held.stage)) return refuse('closed')
    const times = timesOf(input, new Date(held.now))
    if (!times) return refuse('invalid', { closesAt: 'invalid' })
    if (sequel === 'second_vote' && times.opensAt >= secondVoteUntil(ballot))
      return refuse('invalid', { opensAt: 'invalid' })
    await tx.execute(sql`
      insert into ballot_decisions (ballot_id, sequel, account_id) values (${held.id}, ${sequel}, ${chair.accountId})`)
    if (sequel === 'consultations') return { ok: true, ballot: input.ballot }
    const terms = await termsOf(held, ballot, input)
    const next = await announceBallot(tx, chair, { ...terms, ...times, followsId: held.id })
    return { ok: true, ballot: next.number }
  })
}
