import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { type Locale, localeNames, locales } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Reason } from './queries'

/** The secretariat's list of reasons: one form each, and one more to add. */
export async function ReasonList({ locale, reasons }: { locale: Locale; reasons: readonly Reason[] }) {
  const t = await getTranslator(locale, 'moderation')
  const words = await getSendWords(locale, `/${locale}/moderation/reasons`, t('savedReason'))
  const form = (reason: Reason | null) => (
    <SendForm action="/api/reasons" then="stay" words={words} className="narrow">
      <div className="fields">
        <label>
          {t('code')}
          <input
            type="text"
            name="code"
            required
            pattern="[a-z_]{2,40}"
            dir="ltr"
            defaultValue={reason?.code}
            readOnly={Boolean(reason)}
          />
        </label>
        <label>
          {t('position')}
          <input
            type="number"
            name="position"
            min={0}
            max={999}
            required
            defaultValue={reason?.position ?? reasons.length + 1}
          />
        </label>
        {locales.map((language) => (
          <label key={language} lang={language}>
            {localeNames[language]}
            <input
              type="text"
              name={language}
              required
              maxLength={80}
              dir="auto"
              defaultValue={reason?.title[language]}
            />
          </label>
        ))}
        <label className="check">
          <input type="checkbox" name="urgent" defaultChecked={reason?.urgent} /> {t('urgent')}
        </label>
        <label className="check">
          <input type="checkbox" name="retired" defaultChecked={reason?.retired} /> {t('retired')}
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
        <details key={reason.code} className="composer">
          <summary>{reason.title[locale]}</summary>
          {form(reason)}
        </details>
      ))}
      <details className="composer">
        <summary>{t('addReason')}</summary>
        {form(null)}
      </details>
    </>
  )
}
