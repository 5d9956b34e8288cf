import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

export async function TeamLink({ locale }: { locale: Locale }) {
  const t = await getTranslator(locale, 'delegations')
  return <a href={`/${locale}/delegation`}>{t('open.team')}</a>
}
