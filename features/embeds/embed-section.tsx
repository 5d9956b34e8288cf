import type { ResultSubject } from '@/features/results/subject-queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { env } from '@/lib/env'
import { embedMarkup } from './embed-markup'

/** How to show the public results of a proposal on another site. */
export async function EmbedSection({ locale, subject }: { locale: Locale; subject: ResultSubject }) {
  const { slug, collection } = subject
  const t = await getTranslator(locale, 'data')
  const markup = embedMarkup(
    env().APP_ORIGIN,
    locale,
    slug,
    t('embed.title', { title: subject.title[locale] }),
  )
  return (
    <section className="block" id="embed">
      <h2>{t('embed.heading')}</h2>
      <p className="help">
        {t('embed.help', { kind: collection === 'method_example' ? 'example' : 'agenda' })}
      </p>
      <p className="field">
        <label htmlFor="embed-markup">{t('embed.label')}</label>
        <textarea id="embed-markup" className="code" dir="ltr" rows={4} readOnly defaultValue={markup} />
      </p>
      <p className="acts">
        <a href={`/embed/${locale}/proposals/${slug}`}>{t('embed.alone')}</a>
      </p>
    </section>
  )
}
