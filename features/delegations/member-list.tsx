import { SendForm } from '@/components/ui/send-form'
import { getSeatNames } from '@/features/accounts/seat'
import { getSendWords } from '@/features/accounts/send-words'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type Member, statusOf, type Team } from './team'

type Props = { locale: Locale; team: Team; here: string; manages: boolean }

/** The members by seat: who acts for the State, since when and by whom; with the buttons to change it. */
export async function MemberList({ locale, team, here, manages }: Props) {
  const [t, nameOf] = await Promise.all([getTranslator(locale, 'delegations'), getSeatNames(locale)])
  return (
    <section className="block" aria-labelledby="members">
      <h2 id="members">{t('members.title')}</h2>
      {!manages && team.kind !== 'observer_organization' && <p className="help">{t('members.whoChanges')}</p>}
      <ul className="members">
        {team.members.map((member) => (
          <li key={member.login} className={member.acts ? 'acts-for-state' : undefined}>
            <Line locale={locale} team={team} member={member} />
            {manages && <Acts locale={locale} team={team} member={member} here={here} />}
          </li>
        ))}
        {team.presiding.map((person) => (
          <li key={person.login}>
            <p>
              <b>{nameOf({ ...person, delegationCode: null })}</b> <code dir="ltr">{person.login}</code>
              <span className="status">{t('members.status.presiding')}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type LineProps = { locale: Locale; team: Team; member: Member }

async function Line({ locale, team, member }: LineProps) {
  const [t, nameOf] = await Promise.all([getTranslator(locale, 'delegations'), getSeatNames(locale)])
  const date = formatStamp(locale, member.since)
  const by = member.by && nameOf({ ...member.by, delegationCode: delegationOf(member.by.role, team) })
  return (
    <p>
      <b>{nameOf({ role: member.role, delegationCode: team.code })}</b> <code dir="ltr">{member.login}</code>
      {member.self && <span className="you">{t('members.you')}</span>}
      <span className="status">{t(`members.status.${statusOf(member)}`)}</span>
      <span className="meta">
        <span>{by ? t('members.since', { date, seat: by }) : t('members.accredited', { date })}</span>
      </span>
    </p>
  )
}

/** A moderator is named by the electoral group, everybody else by the delegation. */
export const delegationOf = (role: Member['role'], team: Team) => (role === 'moderator' ? null : team.code)

async function Acts({ locale, team, member, here }: LineProps & { here: string }) {
  const [t, nameOf] = await Promise.all([getTranslator(locale, 'delegations'), getSeatNames(locale)])
  const acts =
    member.role === 'acting_head'
      ? (['relieve'] as const)
      : ([member.authorised ? 'withdraw' : 'authorise', 'appoint'] as const)
  if (member.role !== 'delegate' && member.role !== 'acting_head') return null
  const seat = `${nameOf({ role: member.role, delegationCode: team.code })}, ${member.login}`
  return (
    <SendForm
      id={`member-${member.login}`}
      action="/api/delegations/authorisations"
      then="stay"
      words={await getSendWords(locale, here, t('act.recorded'))}
    >
      <input type="hidden" name="member" value={member.login} />
      <p className="submit">
        {acts.map((act) => (
          <button
            key={act}
            type="submit"
            name="act"
            value={act}
            aria-label={t('act.label', { act: t(`act.${act}`), seat })}
          >
            {t(`act.${act}`)}
          </button>
        ))}
      </p>
    </SendForm>
  )
}
