import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { loadAmendmentCount } from './queries'

/** One line for the proposal's page: how many amendments stand, and whether the order of decisions is announced. */
export async function AmendmentsLine({ locale, slug }: { locale: Locale; slug: string }) {
  const [t, count] = await Promise.all([getTranslator(locale, 'amendments'), loadAmendmentCount(slug)])
  return (
    <p className="meta">
      <span>{t('count', { count: count.amendments })}</span>
      {count.series && <span>{t('announced')}</span>}
      <a href={`/${locale}/proposals/${slug}/amendments`}>{t('all')}</a>
    </p>
  )
}
