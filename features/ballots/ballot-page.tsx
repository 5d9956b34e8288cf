import type { Locale } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { BallotLive } from './ballot-live'
import { getBallotWords } from './ballot-words'
import { Board } from './board'
import { CloseForm } from './close-form'
import { Corrections } from './corrections'
import { Downloads } from './downloads'
import { Explanations } from './explanations'
import { Frozen } from './frozen'
import { GroupsTable, VoteAssembly } from './groups'
import { MomentList } from './moment-list'
import { Objections } from './objections'
import { Participation } from './participation'
import { mayPreside } from './policy'
import type { Ballot } from './queries'
import { resultOf } from './result'
import { Sequel } from './sequel'
import { Verdict } from './verdict'
import { VoteForm } from './vote-form'

type Props = { locale: Locale; ballot: Ballot; viewer: Viewer | null }

/** A ballot from its announcement to its record: the question first, then what can be done, then how States voted. */
export async function BallotPage({ locale, ballot, viewer }: Props) {
  const words = await getBallotWords(locale)
  const here = `/${locale}/ballots/${ballot.number}`
  const parts = { words, ballot, viewer, here }
  const result = ballot.method === 'recorded_vote' ? resultOf(ballot) : null
  const { roll } = ballot
  const closed = ballot.phase === 'closed'
  const over = closed || ballot.phase === 'cancelled'
  return (
    <div className="ballot">
      <Verdict {...parts} />
      <BallotLive {...parts} />
      {!closed && <Frozen words={words} ballot={ballot} />}
      <VoteForm {...parts} />
      <Objections {...parts} />
      <Participation {...parts} />
      <Sequel {...parts} />
      {result && roll && (
        <>
          <Board words={words} ballot={ballot} roll={roll} />
          <VoteAssembly
            words={words}
            ballot={ballot}
            roll={roll}
            result={result}
            own={viewer?.delegation?.code ?? null}
          />
          <GroupsTable words={words} ballot={ballot} result={result} />
        </>
      )}
      {closed && <Frozen words={words} ballot={ballot} />}
      <Corrections {...parts} />
      <Explanations {...parts} />
      <MomentList locale={locale} ballot={ballot.number} />
      {over && <Downloads words={words} ballot={ballot} />}
      {ballot.method === 'recorded_vote' &&
        ballot.phase === 'open' &&
        !ballot.practice &&
        mayPreside(viewer) && <CloseForm words={words} ballot={ballot} here={here} />}
    </div>
  )
}
