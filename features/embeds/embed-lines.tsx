import { SectionHeading } from '@/features/results/section-heading'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { env } from '@/lib/env'
import { embedMarkup } from './embed-markup'

type Props = {
  locale: Locale
  /** Under /embed/{locale}/. */
  path: string
  /** Of the frame, for who doesn't see it. */
  title: string
  help: string
}

/** Lines to copy that show something public on another site. */
export async function EmbedLines({ locale, path, title, help }: Props) {
  const [t, participation] = await Promise.all([
    getTranslator(locale, 'data'),
    getTranslator(locale, 'participation'),
  ])
  const words = { permalink: (heading: string) => participation('permalink', { heading }) }
  return (
    <section className="block" id="embed">
      <SectionHeading words={words} id="embed">
        {t('embed.heading')}
      </SectionHeading>
      <p className="help">{help}</p>
      <p className="field">
        <label htmlFor="embed-markup">{t('embed.label')}</label>
        <textarea
          id="embed-markup"
          className="code"
          dir="ltr"
          rows={4}
          readOnly
          defaultValue={embedMarkup(env().APP_ORIGIN, locale, path, title)}
        />
      </p>
      <p className="acts">
        <a href={`/embed/${locale}/${path}`}>{t('embed.alone')}</a>
      </p>
    </section>
  )
}
