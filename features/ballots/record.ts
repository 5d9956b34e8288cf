import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { canonicalParagraphs } from './frozen-text'
import type { Ballot, RollEntry } from './queries'
import { receiptOf } from './receipt'
import { outcomeOf, resultOf } from './result'

const links = (number: number) => ({
  self: `/api/v1/ballots/${number}`,
  record: `/api/v1/ballots/${number}/record.json`,
  csv: `/api/v1/ballots/${number}/record.csv`,
})

/** The terms of a ballot, and what became of it once that is public. Nothing here depends on a hidden vote. */
export function publishBallot(ballot: Ballot, notice: string | null) {
  const result = resultOf(ballot)
  return {
    ballot: ballot.number,
    method: ballot.method,
    phase: ballot.phase,
    outcome: outcomeOf(ballot),
    proposal: ballot.proposal?.slug ?? null,
    paragraph: ballot.paragraph,
    question: ballot.question,
    proposer: ballot.proposerCode,
    organ: ballot.organ,
    rule: ballot.method === 'recorded_vote' ? ballot.threshold : 'consensus',
    basis: ballot.method === 'recorded_vote' ? 'present_and_voting' : null,
    quorum: ballot.quorum,
    electorate: ballot.electorate,
    visibility: ballot.visibility,
    practice: ballot.practice,
    opensAt: ballot.opensAt.toISOString(),
    closesAt: ballot.closesAt?.toISOString() ?? null,
    closedEarly: ballot.closedEarly,
    decides: ballot.decides,
    follows: ballot.follows,
    takesUp: ballot.takesUp,
    textSha256: ballot.sha256,
    tally: ballot.method === 'recorded_vote' ? (result?.tally ?? null) : null,
    objections: ballot.objections.map(({ code, kind, reason, lang, at }) => ({
      state: code,
      kind,
      reason,
      lang,
      at: at.toISOString(),
    })),
    notParticipating: ballot.notParticipating.map(({ code, at }) => ({ state: code, at: at.toISOString() })),
    cancelled: ballot.cancelled && { ...ballot.cancelled, at: ballot.cancelled.at.toISOString() },
    decision: ballot.decision && { ...ballot.decision, at: ballot.decision.at.toISOString() },
    demonstration: ballot.demonstration,
    notice,
    links: links(ballot.number),
  }
}

/** The roll, where nobody votes with those that announced that they don't participate: present, as in a vote. */
export function rollOf({ roll, notParticipating }: Ballot): RollEntry[] {
  const aside = new Map(notParticipating.map(({ code, at }) => [code, at]))
  return (roll ?? []).map((entry) =>
    aside.has(entry.code)
      ? { ...entry, choice: 'not_participating', at: aside.get(entry.code) ?? null }
      : entry,
  )
}

const publishedVote = (entry: RollEntry) => (entry.choice === 'not_participating' ? 'present' : entry.choice)

/**
 * The whole record of a closed ballot; of a cancelled one there is no roll and no result. `rule`, `quorum`, `electorate` and `roll` are what `npm run tally` reads, so
 * that the file is its own proof; `text.paragraphs` is the form that `text.sha256` was made from.
 */
export function publishRecord(ballot: Ballot, locale: Locale, notice: string | null) {
  const { textSha256, ...terms } = publishBallot(ballot, notice)
  const result = ballot.method === 'recorded_vote' ? resultOf(ballot) : null
  const byCode = new Map(rollOf(ballot).map((entry) => [entry.code, entry]))
  return {
    ...terms,
    text: {
      sha256: textSha256,
      paragraphs: canonicalParagraphs(ballot.text),
      untranslated: ballot.text.flatMap(({ number, standIn }) =>
        standIn ? [{ number, lang: standIn.lang, missing: standIn.for }] : [],
      ),
    },
    totals: result && {
      yes: result.counts.yes,
      no: result.counts.no,
      abstentions: result.counts.abstain,
      nonVoting: result.tally.notVoting,
      total: ballot.electorate,
    },
    byGroup: result?.byGroup ?? null,
    roll: inAlphabeticalOrder(locale, [...byCode.keys()]).flatMap((code) => {
      const entry = byCode.get(code)
      return entry ? [publishEntry(ballot.number, entry, locale)] : []
    }),
    explanations: ballot.explanations.map(({ code, lang, body, before, at }) => ({
      state: code,
      given: before ? 'before_close' : 'after_close',
      lang,
      body,
      at: at.toISOString(),
    })),
    corrections: ballot.corrections.map(({ code, meant, at }) => ({
      state: code,
      meant,
      at: at.toISOString(),
    })),
  }
}

function publishEntry(ballot: number, entry: RollEntry, locale: Locale) {
  const { code, group, mayVote, choice, at, seq } = entry
  return {
    state: code,
    name: stateName(locale, code),
    electoralGroup: group,
    mayVote,
    vote: publishedVote(entry),
    at: at?.toISOString() ?? null,
    timesSet: seq,
    receipt: choice && at && seq > 0 ? receiptOf({ ballot, state: code, choice, seq, at }) : null,
  }
}
