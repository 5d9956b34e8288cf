import { getSeatNames } from '@/features/accounts/seat'
import { threadPath } from '@/features/comments/paths'
import type { ThreadPage } from '@/features/proposals/queries'
import { formatDate } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

export async function ThreadHead({ locale, proposal, thread }: { locale: Locale } & ThreadPage) {
  const [t, p, seat] = await Promise.all([
    getTranslator(locale, 'threads'),
    getTranslator(locale, 'proposals'),
    getSeatNames(locale),
  ])
  return (
    <header className="head">
      <p className="crumb">
        <a href={`/${locale}`}>{p('agenda.title')}</a>
        <a href={threadPath(locale, proposal.slug, 1)}>{proposal.title[locale]}</a>
        <span>{p(`stage.${proposal.stage}`)}</span>
      </p>
      <h1 lang={thread.lang ?? undefined} dir="auto">
        {thread.title}
      </h1>
      {thread.opener && (
        <p className="help">
          {t('openedBy', { seat: seat(thread.opener), date: formatDate(locale, thread.openedAt) })}
        </p>
      )}
      {thread.audience === 'delegates' && <p className="help">{t('onlyDelegates')}</p>}
      {thread.audience === 'delegation' && <p className="help">{t('onlyDelegation')}</p>}
      {thread.closedAt && (
        <p className="help">{t('closed', { date: formatDate(locale, thread.closedAt) })}</p>
      )}
      {thread.lockedAt && <p className="help">{t('locked')}</p>}
    </header>
  )
}
