import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { SessionLine } from './session-queries'

type Props = { locale: Locale; sessions: readonly SessionLine[]; shared: boolean }

/** Where the account is signed in, each to be ended alone or all at once. */
export async function SessionList({ locale, sessions, shared }: Props) {
  const t = await getTranslator(locale, 'accounts')
  return (
    <section className="block" id="sessions" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('account.sessions')}</h2>
      <p className="help">
        {t('account.sessionsHelp')} {shared && t('account.shared')}
      </p>
      <form method="post" action="/api/sessions">
        <ul className="sessions">
          {sessions.map((line) => (
            <li key={line.reference} className={line.current ? 'here' : undefined}>
              <p>
                <b>{line.current ? t('account.thisSession') : t('account.otherSession')}</b>
                <span className="meta">
                  <span>{t('account.since', { date: formatStamp(locale, line.createdAt) })}</span>
                  <span>{t('account.lastSeen', { date: formatStamp(locale, line.seenAt) })}</span>
                </span>
              </p>
              <button type="submit" name="session" value={line.reference}>
                {line.current ? t('account.signOut') : t('account.end')}
              </button>
            </li>
          ))}
        </ul>
        <p className="submit">
          <button type="submit" name="session" value="everywhere" className="primary">
            {t('account.signOutEverywhere')}
          </button>
          <span className="hint">{t('account.signOutEverywhereHelp')}</span>
        </p>
      </form>
    </section>
  )
}
