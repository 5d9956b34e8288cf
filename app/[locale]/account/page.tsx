import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { AccountPanel } from '@/features/accounts/account-panel'
import { loadSessions } from '@/features/accounts/session-queries'
import { TeamLink } from '@/features/delegations/team-link'
import { loadTeam } from '@/features/delegations/team-queries'
import { rolesToInvite } from '@/features/invitations/policy'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ error?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'accounts'))('account.title') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  if (!viewer) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/account`)}`)
  const invites = rolesToInvite(viewer).length > 0
  const [sessions, team] = await Promise.all([loadSessions(viewer), loadTeam(viewer)])
  return (
    <>
      <AccountPanel locale={locale} viewer={viewer} sessions={sessions} error={(await searchParams).error} />
      {(team || invites) && (
        <p className="acts">
          {team && <TeamLink locale={locale} />}
          {invites && (
            <a href={`/${locale}/invitations`}>{(await getTranslator(locale, 'invitations'))('title')}</a>
          )}
        </p>
      )}
    </>
  )
}
