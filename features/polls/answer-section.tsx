import { stateName } from '@/features/delegations/names'
import type { Viewer } from '@/lib/viewer'
import { AnswerForm } from './answer-form'
import { Said } from './finding'
import { mayAnnounce, mayAnswer } from './policy'
import { placed } from './poll-text'
import type { PollWords } from './poll-words'
import type { Poll } from './queries'

type Props = { words: PollWords; poll: Poll; viewer: Viewer | null; here: string }

/** What the viewer can do in this poll: answer it, sign in for that, or read that the own part is recorded. */
export function AnswerSection({ words, poll, viewer, here }: Props) {
  const { t, locale } = words
  const code = viewer?.delegation?.code
  if (mayAnswer(viewer, poll))
    return (
      <section className="poll-answer" id="participation">
        <AnswerForm words={words} poll={poll} state={code ? stateName(locale, code) : null} here={here} />
      </section>
    )
  return (
    <section className="poll-answer" id="participation">
      <Receipt words={words} poll={poll} />
      {poll.phase !== 'closed' && <Options words={words} poll={poll} />}
      {poll.phase === 'open' && !viewer && (
        <>
          <p className="submit">
            <a href={`/${locale}/sign-in?next=${encodeURIComponent(here)}`}>{t('answer.signIn')}</a>
          </p>
          <p className="help">{t('answer.secrecy')}</p>
        </>
      )}
      {poll.phase !== 'closed' && mayAnnounce(viewer) && <p className="help">{t('answer.officers')}</p>}
    </section>
  )
}

function Receipt({ words: { t }, poll }: Pick<Props, 'words' | 'poll'>) {
  if (!poll.taken) return null
  if (poll.phase === 'closed') return <p className="help">{t('answer.takenClosed')}</p>
  return (
    <div className="done" role="status">
      <p>
        <b>{t('answer.recorded')}</b>
      </p>
      <p>{t('answer.takenText')}</p>
    </div>
  )
}

function Options({ words, poll }: Pick<Props, 'words' | 'poll'>) {
  return (
    <ul className="poll-options">
      {placed(poll.options).map(({ place, text }) => (
        <li key={place}>
          <Said words={words} poll={poll} text={text} />
        </li>
      ))}
    </ul>
  )
}
