import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { BallotWords } from './ballot-words'
import type { Ballot } from './queries'

type Props = { words: BallotWords; ballot: Ballot; here: string }

/** For the chair, when all who are present have voted. */
export async function CloseForm({ words: { t, locale }, ballot, here }: Props) {
  return (
    <details className="block">
      <summary>{t('close.title')}</summary>
      <SendForm
        action="/api/ballots/close"
        then="stay"
        words={await getSendWords(locale, here, t('close.recorded'))}
      >
        <p className="help">{t('close.help')}</p>
        <input type="hidden" name="ballot" value={ballot.number} />
        <p className="submit">
          <button type="submit">{t('close.send')}</button>
        </p>
      </SendForm>
    </details>
  )
}
