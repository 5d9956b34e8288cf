import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LetterText } from '@/features/invitations/letter-text'
import { loadLetters } from '@/features/invitations/queries'
import { formatStamp } from '@/i18n/dates'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { isDemonstration } from '@/lib/env'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'invitations'))('outbox.title') } : {}
}

/** The letters of the demonstration, which sends none. Anywhere else there is no such page. */
export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale) || !isDemonstration()) notFound()
  const t = await getTranslator(locale, 'invitations')
  const letters = await loadLetters()
  return (
    <>
      <header className="head">
        <h1>{t('outbox.title')}</h1>
        <p className="lede">{t('outbox.lede')}</p>
      </header>
      {letters.length === 0 && <p className="help">{t('outbox.empty')}</p>}
      <ol className="log">
        {letters.map((invitation) => (
          <li key={invitation.id}>
            <p className="meta">
              <bdi>
                {t('outbox.to', { address: invitation.address, date: formatStamp(locale, invitation.at) })}
              </bdi>
            </p>
            <LetterText invitation={invitation} />
          </li>
        ))}
      </ol>
    </>
  )
}
