import type { Viewer } from '@/lib/viewer'
import { BallotLeaf } from './ballot-leaf'
import type { BallotWords } from './ballot-words'
import type { Ballot } from './queries'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null }

/** Keeps an open or announced ballot's page up to date; one that is closed or cancelled doesn't change any more. */
export function BallotLive({ words: { t }, ballot, viewer }: Props) {
  if (ballot.phase === 'closed' || ballot.phase === 'cancelled') return null
  return (
    <BallotLeaf
      address={`/api/ballots/${ballot.number}/live`}
      since={ballot.now.getTime()}
      rendered={{
        phase: ballot.phase,
        objections: ballot.objections.length,
        aside: ballot.notParticipating.length,
        shown: ballot.roll !== null && ballot.phase === 'open',
      }}
      signedIn={viewer !== null}
      words={{
        changed: t('live.changed'),
        phase: t('live.phase'),
        soFar: t('arithmetic.soFar', {
          yes: '{yes}',
          no: '{no}',
          abstain: '{abstain}',
          total: ballot.electorate,
        }),
      }}
    />
  )
}
