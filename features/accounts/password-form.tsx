import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = { locale: Locale; next: string; back: string; login: string; wrong: boolean }

export async function PasswordForm({ locale, next, back, login, wrong }: Props) {
  const t = await getTranslator(locale, 'accounts')
  const fault = wrong ? { 'aria-invalid': true, 'aria-describedby': 'message' } : {}
  return (
    <form method="post" action="/api/sign-in" className="sign-in">
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="back" value={back} />
      <label className="field">
        {t('signIn.login')}
        <input
          type="text"
          name="login"
          dir="ltr"
          required
          maxLength={100}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={login}
          {...fault}
        />
      </label>
      <label className="field">
        {t('signIn.password')}
        <input
          type="password"
          name="password"
          dir="ltr"
          required
          maxLength={256}
          autoComplete="current-password"
          {...fault}
        />
      </label>
      <p className="submit">
        <button type="submit" className="primary">
          {t('signIn.submit')}
        </button>
      </p>
    </form>
  )
}
