import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Message } from '@/components/ui/message'
import { refusalNamed } from '@/features/accounts/sign-in-message'
import { InvitationList } from '@/features/invitations/invitation-list'
import { InviteForm } from '@/features/invitations/invite-form'
import { rolesToInvite } from '@/features/invitations/policy'
import { loadInvitations } from '@/features/invitations/queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { isDemonstration } from '@/lib/env'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ error?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'invitations'))('title') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const here = `/${locale}/invitations`
  const viewer = await getViewer()
  if (!viewer) redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`)
  const roles = rolesToInvite(viewer)
  if (roles.length === 0) notFound()
  const [t, e] = await Promise.all([getTranslator(locale, 'invitations'), getTranslator(locale, 'errors')])
  const refusal = refusalNamed((await searchParams).error)
  return (
    <>
      <header className="head">
        <h1>{t('title')}</h1>
        <p className="lede">{t(viewer.delegation ? 'ledeHead' : 'ledeSecretariat')}</p>
        {isDemonstration() && (
          <p className="acts">
            <a href={`/${locale}/outbox`}>{t('outbox.title')}</a>
          </p>
        )}
      </header>
      {refusal && (
        <Message id="message" kind="error">
          {e(refusal)}
        </Message>
      )}
      <section className="block">
        <h2>{t('inviting')}</h2>
        <InviteForm locale={locale} viewer={viewer} roles={roles} here={here} />
      </section>
      <section className="block">
        <h2>{t('list')}</h2>
        <InvitationList locale={locale} invitations={await loadInvitations(viewer)} here={here} />
      </section>
    </>
  )
}
