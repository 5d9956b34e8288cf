import { Group } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { formatDate } from '@/i18n/dates'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import type { BallotWords } from './ballot-words'
import { mayPreside, sequelsFor } from './policy'
import type { Ballot } from './queries'
import { VoteTermsFields } from './vote-terms-fields'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null; here: string }

const said = {
  consultations: 'didConsultations',
  extension: 'didExtension',
  recorded_vote: 'didVote',
  second_vote: 'didSecondVote',
  reconsideration: 'didReconsideration',
} as const

const followed = {
  second_vote: 'followsTie',
  reconsideration: 'followsDecision',
  reconsidered: 'followsReconsideration',
} as const

/** How it goes on after an objection, a tie or a decision: what the chair chose, or the form; and where it came from. */
export function Sequel({ words, ballot, viewer, here }: Props) {
  const { t, locale } = words
  const { decision, follows, takesUp } = ballot
  const choices = decision || !mayPreside(viewer) ? [] : sequelsFor(ballot)
  if (!decision && !follows && choices.length === 0) return null
  const form = choices.length > 0 && (
    <SequelForm words={words} ballot={ballot} here={here} choices={choices} />
  )
  return (
    <section className="block" id="sequel">
      <h2>{t(ballot.objections.length > 0 ? 'sequel.title' : 'sequel.titleOn')}</h2>
      {follows && (
        <p>
          <a href={`/${locale}/ballots/${follows}`}>
            {t(takesUp ? `sequel.${followed[takesUp]}` : 'sequel.follows')}
          </a>
        </p>
      )}
      {decision && (
        <p>
          {t(`sequel.${said[decision.sequel]}`, { date: formatDate(locale, decision.at) })}{' '}
          {decision.next && <a href={`/${locale}/ballots/${decision.next}`}>{t('sequel.next')}</a>}
        </p>
      )}
      {form && choices[0] === 'reconsideration' ? (
        <details>
          <summary>{t('sequel.reconsideration')}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  )
}

async function SequelForm({
  words,
  ballot,
  here,
  choices,
}: Omit<Props, 'viewer'> & { choices: ReturnType<typeof sequelsFor> }) {
  const { t, locale } = words
  const draft = await readDraft('/api/ballots/sequel')
  return (
    <SendForm
      className="narrow"
      action="/api/ballots/sequel"
      then="follow"
      words={await getSendWords(locale, here, t('sequel.recorded'))}
    >
      <p className="help">{t('sequel.help')}</p>
      {choices.includes('reconsideration') && <p className="help">{t('sequel.helpAgain')}</p>}
      <input type="hidden" name="ballot" value={ballot.number} />
      <Group className="inline field" role="radiogroup" faults={['sequel']}>
        <legend>{t('sequel.title')}</legend>
        {choices.map((sequel) => (
          <label key={sequel}>
            <input
              type="radio"
              name="sequel"
              value={sequel}
              required
              defaultChecked={(draft?.sequel ?? choices[0]) === sequel}
            />{' '}
            {t(`sequel.${sequel}`)}
          </label>
        ))}
      </Group>
      <VoteTermsFields words={words} draft={draft} closesRequired={false} />
      <p className="submit">
        <button className="primary" type="submit">
          {t('sequel.choose')}
        </button>
      </p>
    </SendForm>
  )
}
