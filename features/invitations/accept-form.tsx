import { cookies } from 'next/headers'
import { Input } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSeatNames } from '@/features/accounts/seat'
import { getSendWords } from '@/features/accounts/send-words'
import { loginCookieName } from '@/features/accounts/session-cookie'
import { typedLogin } from '@/features/accounts/sign-in-panel'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { minPasswordLength } from './input'
import type { Invitation } from './queries'

type Props = { locale: Locale; invitation: Invitation; token: string; here: string }

/** What is offered, and the form that takes it: a name and a password of one's own. */
export async function AcceptForm({ locale, invitation, token, here }: Props) {
  const [t, accounts, nameOf] = await Promise.all([
    getTranslator(locale, 'invitations'),
    getTranslator(locale, 'accounts'),
    getSeatNames(locale),
  ])
  const isOpen = invitation.status === 'open'
  return (
    <>
      <header className="head">
        <h1>{t('accept.title')}</h1>
        <p className="lede">{t('accept.seat', { seat: nameOf(invitation) })}</p>
        <p className="help">
          {t(`accept.${invitation.status}`, { date: formatStamp(locale, invitation.expiresAt) })}
        </p>
      </header>
      {isOpen && (
        <SendForm
          className="narrow"
          action="/api/invitations/accept"
          then="follow"
          words={await getSendWords(locale, here, t('accept.done'))}
        >
          <input type="hidden" name="invitation" value={token} />
          <label className="field">
            <span>
              {accounts('signIn.login')} <span className="hint">{t('accept.loginHelp')}</span>
            </span>
            <Input
              type="text"
              name="login"
              dir="ltr"
              required
              maxLength={100}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={typedLogin((await cookies()).get(loginCookieName)?.value)}
            />
          </label>
          <label className="field">
            <span>
              {accounts('signIn.password')}{' '}
              <span className="hint">{t('accept.passwordHelp', { min: minPasswordLength })}</span>
            </span>
            <Input
              type="password"
              name="password"
              dir="ltr"
              required
              minLength={minPasswordLength}
              maxLength={256}
              autoComplete="new-password"
            />
          </label>
          <p className="submit">
            <button className="primary" type="submit">
              {t('accept.send')}
            </button>
          </p>
        </SendForm>
      )}
    </>
  )
}
