import { Input } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { type Locale, localeNames, locales } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import type { Reason } from './queries'

const formOf = (reason: Reason | null) => `reason-${reason?.code ?? ''}`

/** The secretariat's list of reasons: one form each, and one more to add. */
export async function ReasonList({ locale, reasons }: { locale: Locale; reasons: readonly Reason[] }) {
  const t = await getTranslator(locale, 'moderation')
  const words = await getSendWords(locale, `/${locale}/moderation/reasons`, t('savedReason'))
  const draft = await readDraft('/api/reasons')
  const isRefused = (reason: Reason | null) => draft?.form === formOf(reason)
  const form = (reason: Reason | null, kept = isRefused(reason) ? draft : null) => (
    <SendForm id={formOf(reason)} action="/api/reasons" then="stay" words={words} className="narrow">
      <div className="fields">
        <label>
          {t('code')}
          <Input
            type="text"
            name="code"
            required
            pattern="[a-z_]{2,40}"
            dir="ltr"
            defaultValue={kept?.code ?? reason?.code}
            readOnly={Boolean(reason)}
          />
        </label>
        <label>
          {t('position')}
          <Input
            type="number"
            name="position"
            min={0}
            max={999}
            required
            defaultValue={kept?.position ?? reason?.position ?? reasons.length + 1}
          />
        </label>
        {locales.map((language) => (
          <label key={language} lang={language}>
            {localeNames[language]}
            <Input
              type="text"
              name={language}
              required
              maxLength={80}
              dir="auto"
              defaultValue={kept?.[language] ?? reason?.title[language]}
            />
          </label>
        ))}
        <label className="check">
          <input
            type="checkbox"
            name="urgent"
            defaultChecked={kept ? Boolean(kept.urgent) : reason?.urgent}
          />{' '}
          {t('urgent')}
        </label>
        <label className="check">
          <input
            type="checkbox"
            name="retired"
            defaultChecked={kept ? Boolean(kept.retired) : reason?.retired}
          />{' '}
          {t('retired')}
        </label>
      </div>
      <p className="submit">
        <button type="submit">{t('saveReason')}</button>
      </p>
    </SendForm>
  )
  return (
    <>
      <header className="head">
        <h1>{t('reasons')}</h1>
        <p className="lede">{t('reasonsLede')}</p>
      </header>
      {reasons.map((reason) => (
        <details key={reason.code} className="composer" open={isRefused(reason)}>
          <summary>{reason.title[locale]}</summary>
          {form(reason)}
        </details>
      ))}
      <details className="composer" open={isRefused(null)}>
        <summary>{t('addReason')}</summary>
        {form(null)}
      </details>
    </>
  )
}
