import { Group, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { standings } from '@/db/enums'
import { getSendWords } from '@/features/accounts/send-words'
import type { Standings } from '@/features/positions/queries'
import { formatDate } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { maxReasonLength } from './input'

type Props = {
  locale: Locale
  here: string
  subject: { proposal: string; thread?: number }
  standings: Standings
  draft: Record<string, string> | null
}

/** The person's own view: quieter than the delegation's position, and counted without a name. */
export async function ViewForm({ locale, here, subject, standings: found, draft }: Props) {
  const t = await getTranslator(locale, 'views')
  const own = found.ownView
  const given = Object.values(found.views).reduce((sum, n) => sum + n, 0)
  return (
    <SendForm
      className="view"
      action="/api/views"
      then="stay"
      words={await getSendWords(locale, here, t('recorded'))}
    >
      <input type="hidden" name="proposal" value={subject.proposal} />
      {subject.thread && <input type="hidden" name="thread" value={subject.thread} />}
      <Group className="inline" role="radiogroup" faults={['choice']}>
        <legend>
          <h3>{t('title')}</h3>
        </legend>
        {standings.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="choice"
              value={choice}
              defaultChecked={(draft?.choice ?? own?.choice) === choice}
              required
            />{' '}
            {t(`choice.${choice}`)}
          </label>
        ))}
      </Group>
      <p className="help">
        {t('audience')} {own && t('since', { date: formatDate(locale, own.at) })}{' '}
        {t('count', { count: given })}
      </p>
      <details open={Boolean(own?.reason ?? draft?.reason)}>
        <summary>{t('reason')}</summary>
        <label className="field">
          <span className="hint">{t('reasonHelp')}</span>
          <TextArea
            name="reason"
            rows={2}
            dir="auto"
            maxLength={maxReasonLength}
            defaultValue={draft?.reason ?? own?.reason ?? ''}
          />
        </label>
      </details>
      <p className="submit">
        <button type="submit">{t('save')}</button>
        {own && (
          <button type="submit" name="choice" value="withdraw" formNoValidate>
            {t('withdraw')}
          </button>
        )}
      </p>
    </SendForm>
  )
}
