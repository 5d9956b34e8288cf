import { Swatch } from '@/components/charts/swatch'
import { Group } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { voteChoices } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import type { BallotWords } from './ballot-words'
import { mayAct } from './policy'
import type { Ballot } from './queries'
import { receiptOf } from './receipt'
import { kindOf } from './vote-kinds'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null; here: string }

/** The vote of the viewer's delegation: the form for who may cast it, one sentence for the others. */
export async function VoteForm({ words, ballot, viewer, here }: Props) {
  if (ballot.method !== 'recorded_vote' || ballot.phase !== 'open') return null
  const { t, locale } = words
  if (!viewer)
    return (
      <section className="block" id="vote">
        <p>
          <a href={`/${locale}/sign-in?next=${encodeURIComponent(here)}`}>{t('vote.signIn')}</a>
        </p>
      </section>
    )
  const state = viewer.delegation ? stateName(locale, viewer.delegation.code) : ''
  if (!mayAct(viewer, ballot))
    return (
      <section className="block" id="vote">
        {viewer.delegation && <h2>{t('vote.title', { state })}</h2>}
        <Own words={words} ballot={ballot} viewer={viewer} state={state} />
        <p className="help">
          {whyNot(words, ballot, viewer, state)}{' '}
          {may(viewer, 'open_ballot') && <a href={`/${locale}/delegation`}>{t('vote.handOver')}</a>}
        </p>
      </section>
    )
  const draft = await readDraft('/api/votes')
  const chosen = draft?.choice ?? ballot.own?.choice
  return (
    <section className="block open-ballot" id="vote">
      <SendForm
        className="position"
        action="/api/votes"
        then="stay"
        words={await getSendWords(locale, here, t('vote.recorded'))}
      >
        <input type="hidden" name="ballot" value={ballot.number} />
        <Group role="radiogroup" faults={['choice']}>
          <legend>
            <h2>{t('vote.title', { state })}</h2>
          </legend>
          <p className="help">
            {t('vote.help', { state })} {t(`seen.${ballot.visibility}`)}
          </p>
          <div className="options">
            {voteChoices.map((choice) => (
              <label key={choice} className="option">
                <input
                  type="radio"
                  name="choice"
                  value={choice}
                  defaultChecked={chosen === choice}
                  required
                />
                <span className="option-name">
                  <Swatch kind={kindOf(choice)} />
                  {t(`vote.choice.${choice}`)}
                </span>
                {choice === 'not_participating' && (
                  <span className="option-n">{t('vote.notParticipatingHelp')}</span>
                )}
              </label>
            ))}
          </div>
        </Group>
        <p className="submit">
          <button className="primary" type="submit">
            {t(ballot.own?.choice ? 'vote.change' : 'vote.cast', { state })}
          </button>
        </p>
      </SendForm>
      <Own words={words} ballot={ballot} viewer={viewer} state={state} />
    </section>
  )
}

function whyNot({ t }: BallotWords, ballot: Ballot, viewer: Viewer, state: string) {
  if (may(viewer, 'open_ballot')) return t('vote.presiding')
  if (viewer.delegation?.kind !== 'member_state') return t('vote.observer')
  if (ballot.own && !ballot.own.mayVote) return t('vote.suspended', { state })
  return t('vote.whoMay', { state })
}

function Own({
  words: { t, locale, stamp },
  ballot,
  viewer,
  state,
}: Omit<Props, 'here' | 'viewer'> & { viewer: Viewer; state: string }) {
  const { own } = ballot
  const code = viewer.delegation?.code
  if (!own?.choice || !own.at || !code) return null
  const { choice, at, seq } = own
  return (
    <div className="done" role="status">
      <p>
        <b>
          {choice === 'not_participating'
            ? t('vote.ownNotParticipating', { state })
            : t('vote.own', { state, choice: t(`vote.choice.${choice}`) })}
        </b>{' '}
        {t('vote.receipt', { stamp: stamp(at, true) })}{' '}
        <code dir="ltr">{receiptOf({ ballot: ballot.number, state: code, choice, seq, at })}</code>,{' '}
        {t('vote.times', { count: seq })}.
      </p>
      <p className="acts">
        <a href={`/${locale}/about/counting#receipts`}>{t('vote.receiptHelp')}</a>
      </p>
    </div>
  )
}
