import { Group, Select, TextArea } from '@/components/ui/field'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { maxReasonLength, mostTogether } from './input'
import type { Reason } from './queries'

type Props = { locale: Locale; reasons: readonly Reason[]; draft: Record<string, string> | null }

/**
 * One decision with one reason for all that are picked in the queue above; shown as soon as something is (moderation.css).
 * What is missing the server says: while nothing is picked, no browser could point at it.
 */
export async function TogetherFields({ locale, reasons, draft }: Props) {
  const t = await getTranslator(locale, 'moderation')
  return (
    <section className="together" aria-labelledby="together">
      <h2 id="together">{t('together.title')}</h2>
      <p className="help">{t('together.help', { max: mostTogether })}</p>
      <Group className="outcomes" role="radiogroup" aria-required faults={['act']}>
        <legend className="visually-hidden">{t('decision')}</legend>
        {(['dismiss', 'hide', 'restore'] as const).map((act) => (
          <label key={act} className="outcome">
            <input type="radio" name="act" value={act} defaultChecked={draft?.act === act} />
            <b>{t(`act.${act}`)}</b>
          </label>
        ))}
      </Group>
      <label className="field">
        {t('reasonCode')}
        <Select name="reasonCode" defaultValue={draft?.reasonCode ?? 'other'}>
          {reasons.map((reason) => (
            <option key={reason.code} value={reason.code}>
              {reason.title[locale]}
            </option>
          ))}
        </Select>
      </label>
      <label className="field">
        <span>
          {t('reason')} <span className="hint">{t('together.reasonHelp')}</span>
        </span>
        <TextArea
          name="reason"
          rows={3}
          dir="auto"
          aria-required
          maxLength={maxReasonLength}
          defaultValue={draft?.reason ?? ''}
        />
      </label>
      <p className="submit">
        <button type="submit">{t('together.decide')}</button>
      </p>
    </section>
  )
}
