import { headers } from 'next/headers'
import { fallbackLocale, isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

export default async function NotFound() {
  const path = ((await headers()).get('x-comity-path') ?? '').split('/')
  // /{locale}/…, or /embed/{locale}/…
  const locale = path.slice(1, 3).find(isLocale) ?? fallbackLocale
  const t = await getTranslator(locale, 'errors')
  return (
    <header className="head">
      <h1>{t('page.notFoundTitle')}</h1>
      <p className="lede">{t('page.notFoundText')}</p>
      <p className="acts">
        <a href={`/${locale}`}>{t('page.agenda')}</a>
      </p>
    </header>
  )
}
