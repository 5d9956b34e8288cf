import { SendForm } from '@/components/ui/send-form'
import { getSeatNames } from '@/features/accounts/seat'
import { getSendWords } from '@/features/accounts/send-words'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { LetterText } from './letter-text'
import type { Invitation } from './queries'

type Props = { locale: Locale; invitations: readonly Invitation[]; here: string }

/** What was offered, to whom, and what became of it; open ones with their letter and a way back. */
export async function InvitationList({ locale, invitations, here }: Props) {
  const [t, nameOf] = await Promise.all([getTranslator(locale, 'invitations'), getSeatNames(locale)])
  const words = await getSendWords(locale, here, t('withdrawn'))
  if (invitations.length === 0) return <p className="help">{t('none')}</p>
  return (
    <ol className="log">
      {invitations.map((invitation) => {
        const { id, address, status, login, at, expiresAt } = invitation
        return (
          <li key={id} id={`i-${id}`}>
            <p>
              <b>{nameOf(invitation)}</b> <bdi dir="ltr">{address}</bdi>
            </p>
            <p className="meta">
              <span>{t('sent', { date: formatStamp(locale, at) })}</span>
              <span>
                {t(`status.${status}`, { date: formatStamp(locale, expiresAt), login: login ?? '' })}
              </span>
            </p>
            {status === 'open' && (
              <>
                <details>
                  <summary>{t('letter.show')}</summary>
                  <p className="help">{t('letter.help')}</p>
                  <LetterText invitation={invitation} />
                </details>
                <SendForm id={`withdraw-${id}`} action="/api/invitations/withdraw" then="stay" words={words}>
                  <input type="hidden" name="invitation" value={id} />
                  <p className="submit">
                    <button type="submit" aria-label={t('withdrawOf', { address })}>
                      {t('withdraw')}
                    </button>
                  </p>
                </SendForm>
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}
