import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Message } from '@/components/ui/message'
import { refusalNamed } from '@/features/accounts/sign-in-message'
import { AcceptForm } from '@/features/invitations/accept-form'
import { readToken } from '@/features/invitations/link'
import { loadInvitation } from '@/features/invitations/queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<{ error?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: (await getTranslator(locale, 'invitations'))('accept.title'), robots: { index: false } }
}

/** Looking at an invitation uses nothing up: scanners of mail follow links, too. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, token } = await params
  const id = readToken(token)
  const invitation = id && isLocale(locale) ? await loadInvitation(id) : null
  if (!isLocale(locale) || !invitation) notFound()
  const refusal = refusalNamed((await searchParams).error)
  return (
    <>
      {refusal && (
        <Message id="message" kind="error">
          {(await getTranslator(locale, 'errors'))(refusal)}
        </Message>
      )}
      <AcceptForm
        locale={locale}
        invitation={invitation}
        token={token}
        here={`/${locale}/invitation/${token}`}
      />
    </>
  )
}
