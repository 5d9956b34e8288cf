import { Message } from '@/components/ui/message'
import { refusalNamed } from '@/features/accounts/sign-in-message'
import { rolesToInvite } from '@/features/invitations/policy'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { ChangeList } from './change-list'
import { HandOverForm } from './hand-over-form'
import { MemberList } from './member-list'
import { stateName, stateNameOf } from './names'
import { mayAuthorise, mayHandOver } from './policy'
import type { Team } from './team'

type Props = { locale: Locale; viewer: Viewer; team: Team; error?: string }

const helpOf = {
  member_state: 'help',
  observer_state: 'helpObserver',
  observer_organization: 'organization',
} as const

/** A delegation as its members see it: who may act for the State, and who decided so. */
export async function DelegationPage({ locale, viewer, team, error }: Props) {
  const [t, errors, invitations] = await Promise.all([
    getTranslator(locale, 'delegations'),
    getTranslator(locale, 'errors'),
    getTranslator(locale, 'invitations'),
  ])
  const here = `/${locale}/delegation`
  const refusal = refusalNamed(error)
  const state = stateName(locale, team.code)
  const ofState = team.kind !== 'observer_organization'
  return (
    <>
      <header className="head">
        <h1>{t('title', { of: stateNameOf(locale, team.code) })}</h1>
        {ofState && (
          <p className="lede">
            {t('finding', { count: team.members.filter(({ acts }) => acts).length, state })}
          </p>
        )}
        <p className="help">{t(helpOf[team.kind])}</p>
        {refusal && (
          <Message id="message" kind="error">
            {errors(refusal)}
          </Message>
        )}
      </header>
      {mayHandOver(viewer) && team.kind === 'member_state' && (
        <HandOverForm locale={locale} team={team} here={here} />
      )}
      <MemberList locale={locale} team={team} here={here} manages={mayAuthorise(viewer)} />
      {rolesToInvite(viewer).length > 0 && (
        <p className="acts">
          <a href={`/${locale}/invitations`}>{invitations('inviting')}</a>
        </p>
      )}
      {ofState && <ChangeList locale={locale} team={team} />}
    </>
  )
}
