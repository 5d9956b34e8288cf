import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import { comma, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { loadSponsorCodes } from './queries'

/** One line for the proposal's page: its main sponsors by name, how many in all, and where to join. */
export async function SponsorLine({ locale, slug }: { locale: Locale; slug: string }) {
  const [t, sponsors] = await Promise.all([getTranslator(locale, 'sponsorships'), loadSponsorCodes(slug)])
  const main = sponsors.flatMap(({ code, standing }) => (standing === 'main' ? [code] : []))
  const names = inAlphabeticalOrder(locale, main).map((code) => stateName(locale, code))
  return (
    <p className="meta">
      {names.length > 0 && (
        <span>
          {t('main', { count: names.length })}
          {locale === 'zh' ? '：' : ': '}
          {names.join(comma(locale))}
        </span>
      )}
      <span>{t('count', { count: sponsors.length })}</span>
      <a href={`/${locale}/proposals/${slug}/sponsors`}>{t('all')}</a>
    </p>
  )
}
