import { Group } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import type { Viewer } from '@/lib/viewer'
import type { BallotWords } from './ballot-words'
import { mayCorrect } from './policy'
import type { Ballot } from './queries'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null; here: string }

const choices = ['yes', 'no', 'abstain'] as const

/** Notes of States that had meant to vote otherwise. The votes stay. */
export async function Corrections({ words, ballot, viewer, here }: Props) {
  const { t, locale } = words
  const form = viewer?.delegation && mayCorrect(viewer, ballot)
  if (ballot.corrections.length === 0 && !form) return null
  const state = viewer?.delegation ? stateName(locale, viewer.delegation.code) : ''
  return (
    <section className="block" id="corrections">
      <h2>{t('corrections.title')}</h2>
      <ul>
        {ballot.corrections.map(({ code, meant }) => (
          <li key={code}>
            {t('corrections.note', { state: stateName(locale, code), choice: t(`vote.choice.${meant}`) })}
          </li>
        ))}
      </ul>
      {form && (
        <details>
          <summary>{t('corrections.form', { state })}</summary>
          <SendForm
            action="/api/corrections"
            then="stay"
            words={await getSendWords(locale, here, t('corrections.recorded'))}
          >
            <p className="help">{t('corrections.help')}</p>
            <input type="hidden" name="ballot" value={ballot.number} />
            <Group className="inline field" role="radiogroup" faults={['meant']}>
              <legend>{t('corrections.meant', { state })}</legend>
              {choices
                .filter((choice) => choice !== ballot.own?.choice)
                .map((choice) => (
                  <label key={choice}>
                    <input type="radio" name="meant" value={choice} required /> {t(`vote.choice.${choice}`)}
                  </label>
                ))}
            </Group>
            <p className="submit">
              <button type="submit">{t('corrections.send', { state })}</button>
            </p>
          </SendForm>
        </details>
      )}
    </section>
  )
}
