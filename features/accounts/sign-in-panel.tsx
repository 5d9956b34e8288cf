import { cookies } from 'next/headers'
import { Message } from '@/components/ui/message'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { PasswordForm } from './password-form'
import { getSeatNames } from './seat'
import type { OpenSeat } from './seat-groups'
import { SeatList } from './seat-list'
import { loginCookieName } from './session-cookie'
import { refusalNamed, SignInMessage } from './sign-in-message'
import { afterSignIn } from './sign-in-path'

type Props = {
  locale: Locale
  viewer: Viewer | null
  seats: readonly OpenSeat[]
  query: { next?: string; callbackUrl?: string; error?: string; ended?: string }
}

export function typedLogin(kept: string | undefined) {
  try {
    return decodeURIComponent(kept ?? '')
  } catch {
    return ''
  }
}

export async function SignInPanel({ locale, viewer, seats, query }: Props) {
  const t = await getTranslator(locale, 'accounts')
  const nameOf = await getSeatNames(locale)
  const next = afterSignIn(query.next ?? query.callbackUrl, `/${locale}`)
  const here = `/${locale}/sign-in?${new URLSearchParams({ next })}`
  const refusal = refusalNamed(query.error)
  const form = (
    <PasswordForm
      locale={locale}
      next={next}
      back={here}
      login={typedLogin((await cookies()).get(loginCookieName)?.value)}
      wrong={refusal === 'wrong_password'}
    />
  )
  return (
    <>
      <header className="head">
        <h1>{t('signIn.title')}</h1>
        <p className="lede">{t('signIn.lede')}</p>
        {viewer && <p className="help">{t('signIn.seated', { seat: nameOf(seatOf(viewer)) })}</p>}
        {refusal && <SignInMessage locale={locale} refusal={refusal} />}
        {query.ended && !viewer && <Message kind="done">{t('signIn.ended')}</Message>}
      </header>
      {seats.length === 0 ? (
        <>
          {form}
          <p className="note">{t('signIn.invitation')}</p>
        </>
      ) : (
        <div className="split">
          <SeatList locale={locale} seats={seats} next={next} back={here} />
          <section className="side" aria-labelledby="by-password">
            <h2 id="by-password">{t('signIn.withPassword')}</h2>
            {form}
            <p className="note">{t('signIn.invitation')}</p>
          </section>
        </div>
      )}
    </>
  )
}

export const seatOf = ({ role, delegation, electoralGroup }: Viewer) => ({
  role,
  delegationCode: delegation?.code ?? null,
  electoralGroup,
})
