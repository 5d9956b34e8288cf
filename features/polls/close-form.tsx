import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { PollWords } from './poll-words'
import type { Poll } from './queries'

type Props = { words: PollWords; poll: Poll; here: string }

/** For who announced it, when it has served its purpose. */
export async function CloseForm({ words: { t, locale }, poll, here }: Props) {
  return (
    <details className="block">
      <summary>{t('close.title')}</summary>
      <SendForm
        action="/api/polls/close"
        then="stay"
        words={await getSendWords(locale, here, t('close.recorded'))}
      >
        <p className="help">{t('close.help')}</p>
        <input type="hidden" name="poll" value={poll.number} />
        <p className="submit">
          <button type="submit">{t('close.send')}</button>
        </p>
      </SendForm>
    </details>
  )
}
