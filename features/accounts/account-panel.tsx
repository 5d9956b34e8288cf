import { Message } from '@/components/ui/message'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { isDemonstration } from '@/lib/env'
import type { Viewer } from '@/lib/viewer'
import { may } from './rights'
import { getSeatNames } from './seat'
import { SessionList } from './session-list'
import type { SessionLine } from './session-queries'
import { refusalNamed } from './sign-in-message'
import { seatOf } from './sign-in-panel'

type Props = { locale: Locale; viewer: Viewer; sessions: readonly SessionLine[]; error?: string }

/** Whether what this seat does may bind a State. */
function standingOf(viewer: Viewer) {
  if (may(viewer, 'declare_position')) return 'account.authorised'
  if (!viewer.delegation) return viewer.role === 'observer' ? 'account.observer' : 'account.officer'
  return viewer.delegation.kind === 'observer_organization' || viewer.role === 'observer'
    ? 'account.observer'
    : 'account.notAuthorised'
}

export async function AccountPanel({ locale, viewer, sessions, error }: Props) {
  const [t, errors, nameOf] = await Promise.all([
    getTranslator(locale, 'accounts'),
    getTranslator(locale, 'errors'),
    getSeatNames(locale),
  ])
  const refusal = refusalNamed(error)
  return (
    <>
      <header className="head">
        <h1>{t('account.title')}</h1>
        <p className="lede">{nameOf(seatOf(viewer))}</p>
        <p className="help">{t(standingOf(viewer))}</p>
        {refusal && (
          <Message id="message" kind="error">
            {errors(refusal)}
          </Message>
        )}
      </header>
      <SessionList locale={locale} sessions={sessions} shared={isDemonstration() && viewer.demonstration} />
    </>
  )
}
