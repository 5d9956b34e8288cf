import { Written } from '@/features/ballots/written'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Amendments } from './queries'
import { textAsAmended } from './sequence'
import type { StepResult } from './series'

type Props = { locale: Locale; found: Amendments; results: readonly StepResult[] }

/** The text with what was adopted and without what was rejected; nothing while it is as it was. */
export async function AmendedText({ locale, found, results }: Props) {
  const changed = results.some(
    ({ step, outcome }) =>
      (step.kind === 'amendment' && outcome === 'adopted') ||
      (step.kind === 'paragraph' && outcome === 'not_adopted'),
  )
  if (!changed) return null
  const t = await getTranslator(locale, 'amendments')
  const text = textAsAmended(found, results)
  return (
    <details className="as-amended">
      <summary>{t('series.now')}</summary>
      {text.length === 0 && <p>{t('series.nothing')}</p>}
      <dl>
        {text.map((paragraph) => (
          <div key={paragraph.number}>
            <dt>{paragraph.number}</dt>
            <dd className="prose">
              <Written
                locale={locale}
                paragraph={paragraph}
                note={(language) => t('written', { language })}
              />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
