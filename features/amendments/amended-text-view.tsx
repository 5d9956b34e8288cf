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
        {text.map(({ number, body }) => (
          <div key={number}>
            <dt>{number}</dt>
            <dd className="prose" dir="auto">
              {body[locale]}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
