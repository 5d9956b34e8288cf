import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { DelegationPage } from '@/features/delegations/delegation-page'
import { stateNameOf } from '@/features/delegations/names'
import { loadTeam } from '@/features/delegations/team-queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ error?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const code = (await getViewer())?.delegation?.code
  if (!isLocale(locale) || !code) return {}
  const t = await getTranslator(locale, 'delegations')
  return { title: t('title', { of: stateNameOf(locale, code) }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  if (!viewer) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/delegation`)}`)
  const team = await loadTeam(viewer)
  if (!team) notFound()
  return <DelegationPage locale={locale} viewer={viewer} team={team} error={(await searchParams).error} />
}
