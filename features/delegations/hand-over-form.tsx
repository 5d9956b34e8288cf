import { Group } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSeatNames } from '@/features/accounts/seat'
import { getSendWords } from '@/features/accounts/send-words'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { stateName, stateNameOf } from './names'
import { canTakeVote, type Team } from './team'

type Props = { locale: Locale; team: Team; here: string }

/** Whoever presides gives the vote of the State they come from into other hands; the box must be ticked. */
export async function HandOverForm({ locale, team, here }: Props) {
  const [t, nameOf] = await Promise.all([getTranslator(locale, 'delegations'), getSeatNames(locale)])
  const of = stateNameOf(locale, team.code)
  const takers = team.members.filter(canTakeVote)
  const standing = team.changes.find(({ act }) => act === 'hand_over')?.member.login
  return (
    <section className="block" id="hand-over" aria-labelledby="hand-over-title">
      <h2 id="hand-over-title">{t('handOver.title', { of })}</h2>
      <p className="help">{t('handOver.help', { state: stateName(locale, team.code) })}</p>
      {takers.length === 0 ? (
        <p>{t('handOver.nobody')}</p>
      ) : (
        <SendForm
          className="narrow"
          action="/api/delegations/hand-over"
          then="stay"
          words={await getSendWords(locale, here, t('handOver.recorded'))}
        >
          <Group role="radiogroup" faults={['member']}>
            <legend className="visually-hidden">{t('handOver.legend')}</legend>
            <div className="outcomes">
              {takers.map((member) => (
                <label key={member.login} className="outcome">
                  <input
                    type="radio"
                    name="member"
                    value={member.login}
                    required
                    defaultChecked={member.login === standing}
                  />
                  <span>
                    <b>{nameOf({ role: member.role, delegationCode: team.code })}</b>
                    <code dir="ltr">{member.login}</code>
                  </span>
                  {member.acts && <span className="hint">{t('handOver.actsAlready')}</span>}
                </label>
              ))}
            </div>
          </Group>
          <p>
            <label className="check">
              <input type="checkbox" name="confirmed" value="yes" required />
              {t('handOver.confirm')}
            </label>
          </p>
          <p className="submit">
            <button type="submit" className="primary">
              {t('handOver.send', { of })}
            </button>
          </p>
        </SendForm>
      )}
    </section>
  )
}
