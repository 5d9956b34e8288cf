import { Group } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { Said } from './finding'
import { placed } from './poll-text'
import type { PollWords } from './poll-words'
import type { Poll } from './queries'

type Props = { words: PollWords; poll: Poll; state: string | null; here: string }

/** The one answer of a person: nothing is chosen beforehand, and what secrecy holds is said above the button. */
export async function AnswerForm({ words, poll, state, here }: Props) {
  const { t, locale } = words
  return (
    <SendForm
      action="/api/polls/answers"
      then="follow"
      autoComplete="off"
      words={await getSendWords(locale, here, t('answer.recorded'))}
    >
      <input type="hidden" name="poll" value={poll.number} />
      <Group role="radiogroup" faults={['option']}>
        <legend>
          <h2>{t('answer.title')}</h2>
        </legend>
        <p className="help">{state ? t('answer.personOf', { state }) : t('answer.person')}</p>
        <div className="poll-options">
          {placed(poll.options).map(({ place, text }) => (
            <label key={place} className="option">
              <input type="radio" name="option" value={place} required />
              <span className="option-name">
                <Said words={words} poll={poll} text={text} />
              </span>
            </label>
          ))}
        </div>
      </Group>
      <p className="secrecy">{t('answer.secrecy')}</p>
      <details>
        <summary>{t('answer.operator')}</summary>
        <p className="help">{t('answer.operatorText')}</p>
      </details>
      <p className="submit">
        <button className="primary" type="submit">
          {t('answer.send')}
        </button>
      </p>
    </SendForm>
  )
}
