import { formatDate } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = { locale: Locale; announcedAt: Date | null }

/** What everybody is told beside the comments where rows per person were announced; nothing elsewhere. */
export async function RowsNotice({ locale, announcedAt }: Props) {
  if (!announcedAt) return null
  const t = await getTranslator(locale, 'rows')
  return (
    <p className="note rows-notice">
      {t('notice', { date: formatDate(locale, announcedAt) })}{' '}
      <a href={`/${locale}/about/privacy#who`}>{t('more')}</a>
    </p>
  )
}
