import { SectionHeading } from '@/features/results/section-heading'
import type { ResultSubject } from '@/features/results/subject-queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { env } from '@/lib/env'
import { embedMarkup } from './embed-markup'

/** How to show the public results of a proposal on another site. */
export async function EmbedSection({ locale, subject }: { locale: Locale; subject: ResultSubject }) {
  const { slug, collection } = subject
  const [t, participation] = await Promise.all([
    getTranslator(locale, 'data'),
    getTranslator(locale, 'participation'),
  ])
  const words = { permalink: (heading: string) => participation('permalink', { heading }) }
  const markup = embedMarkup(
    env().APP_ORIGIN,
    locale,
    slug,
    t('embed.title', { title: subject.title[locale] }),
  )
  return (
    <section className="block" id="embed">
      <SectionHeading words={words} id="embed">
        {t('embed.heading')}
      </SectionHeading>
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
