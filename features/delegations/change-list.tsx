import { getSeatNames } from '@/features/accounts/seat'
import { formatDate, formatTime } from '@/i18n/dates'
import { comma, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { delegationOf } from './member-list'
import { seatOfChange, type Team } from './team'

/** Every change of who acts for the State, newest first. */
export async function ChangeList({ locale, team }: { locale: Locale; team: Team }) {
  const [t, nameOf] = await Promise.all([getTranslator(locale, 'delegations'), getSeatNames(locale)])
  const stamp = (at: Date) =>
    `${formatDate(locale, at)}${comma(locale)}${formatTime(locale, at, 'UTC', true)} UTC`
  return (
    <section className="block" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changes.title')}</h2>
      <p className="help">{t(team.changes.length > 0 ? 'changes.help' : 'changes.empty')}</p>
      <ol className="log">
        {team.changes.map((change) => (
          <li key={change.seq} value={change.seq}>
            <p>
              <b>
                {t(`changes.${change.act}`, {
                  seat: nameOf({ role: seatOfChange(change), delegationCode: team.code }),
                })}
              </b>{' '}
              <code dir="ltr">{change.member.login}</code>
            </p>
            <p className="meta">
              <time dateTime={change.at.toISOString()}>{stamp(change.at)}</time>
              <span>
                {t('changes.by', {
                  seat: nameOf({ ...change.by, delegationCode: delegationOf(change.by.role, team) }),
                })}{' '}
                <code dir="ltr">{change.by.login}</code>
              </span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
