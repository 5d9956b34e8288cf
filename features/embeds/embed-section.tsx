import type { ResultSubject } from '@/features/results/subject-queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { EmbedLines } from './embed-lines'

/** How to show the public results of a proposal on another site. */
export async function EmbedSection({ locale, subject }: { locale: Locale; subject: ResultSubject }) {
  const { slug, collection } = subject
  const t = await getTranslator(locale, 'data')
  return (
    <EmbedLines
      locale={locale}
      path={`proposals/${slug}`}
      title={t('embed.title', { title: subject.title[locale] })}
      help={t('embed.help', { kind: collection === 'method_example' ? 'example' : 'agenda' })}
    />
  )
}
