import { stringify } from 'csv-stringify/sync'
import type { VoteChoice } from '@/db/enums'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import type { Ballot } from './queries'
import { rollOf } from './record'
import { outcomeOf, resultOf } from './result'

/** The letters of the United Nations' voting data; X is non-voting. */
const letters: Record<VoteChoice, string> = { yes: 'Y', no: 'N', abstain: 'A', not_participating: 'X' }

/** Columns as in the voting data of the United Nations Digital Library, then what they leave out. */
export const recordColumns = [
  'ballot',
  'date',
  'title',
  'ms_code',
  'ms_name',
  'ms_vote',
  'vote_note',
  'total_yes',
  'total_no',
  'total_abstentions',
  'total_non_voting',
  'total_ms',
  'electoral_group',
  'rule',
  'basis',
  'quorum',
  'required',
  'outcome',
  'text_sha256',
  'notice',
] as const

function titleOf(ballot: Ballot, locale: Locale) {
  const title = ballot.question?.[locale] ?? ballot.proposal?.title[locale] ?? ''
  return ballot.paragraph ? `${title}, ${ballot.paragraph}` : title
}

/** One row per Member State in the alphabetical order of the language; UTF-8 with a byte order mark. */
export function recordCsv(ballot: Ballot, locale: Locale, notice: string | null) {
  const recorded = ballot.method === 'recorded_vote'
  const result = recorded ? resultOf(ballot) : null
  const byCode = new Map(rollOf(ballot).map((entry) => [entry.code, entry]))
  const corrections = new Map(ballot.corrections.map(({ code, meant }) => [code, meant]))
  const notes = (code: string, choice: VoteChoice | null, mayVote: boolean) =>
    [
      choice === 'not_participating' ? 'present, not participating' : '',
      mayVote ? '' : 'no right to vote in this session',
      corrections.has(code) ? `has stated that it meant ${corrections.get(code)}` : '',
    ]
      .filter(Boolean)
      .join('; ')
  const rows = inAlphabeticalOrder(locale, [...byCode.keys()]).flatMap((code) => {
    const entry = byCode.get(code)
    if (!entry) return []
    return [
      [
        ballot.number,
        ballot.closesAt?.toISOString().slice(0, 10),
        titleOf(ballot, locale),
        code,
        stateName(locale, code),
        recorded ? (entry.choice ? letters[entry.choice] : 'X') : '',
        notes(code, entry.choice, entry.mayVote),
        result?.counts.yes,
        result?.counts.no,
        result?.counts.abstain,
        result?.tally.notVoting,
        ballot.electorate,
        entry.group,
        recorded ? ballot.threshold : 'consensus',
        recorded ? 'present_and_voting' : '',
        ballot.quorum,
        result?.tally.required,
        outcomeOf(ballot),
        ballot.sha256,
        notice,
      ],
    ]
  })
  return stringify([[...recordColumns], ...rows], { bom: true, escape_formulas: true })
}
