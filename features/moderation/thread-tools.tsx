import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { ThreadPage } from '@/features/proposals/queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { maxLabelLength, maxReasonLength } from './input'

type Props = { locale: Locale; here: string; slug: string; thread: ThreadPage['thread'] }

/** For moderators: pin, lock, close or label the thread, with a public reason. */
export async function ThreadTools({ locale, here, slug, thread }: Props) {
  const t = await getTranslator(locale, 'moderation')
  const acts = [
    thread.pinnedAt ? 'unpin' : 'pin',
    thread.lockedAt ? 'unlock' : 'lock',
    thread.closedAt ? 'reopen' : 'close',
    'label',
  ] as const
  return (
    <details className="composer" id="moderate">
      <summary>{t('threadTools')}</summary>
      <p className="acts">
        <a href={`/${locale}/proposals/${slug}/threads/${thread.number}/summary`}>{t('summaryWrite')}</a>
        <a href={`/${locale}/moderation`}>{t('title')}</a>
      </p>
      <SendForm
        action="/api/threads/moderate"
        then="stay"
        words={await getSendWords(locale, here, t('decided'))}
      >
        <input type="hidden" name="proposal" value={slug} />
        <input type="hidden" name="thread" value={thread.number} />
        <input type="hidden" name="anchor" value="moderate" />
        <fieldset className="inline">
          <legend className="visually-hidden">{t('threadTools')}</legend>
          {acts.map((act) => (
            <label key={act}>
              <input type="radio" name="act" value={act} required /> {t(`threadActs.${act}`)}
            </label>
          ))}
        </fieldset>
        <div className="fields">
          <label>
            {t('label')}
            <input
              type="text"
              name="label"
              dir="auto"
              maxLength={maxLabelLength}
              defaultValue={thread.label ?? ''}
            />
          </label>
        </div>
        <label className="field">
          <span>
            {t('reason')} <span className="hint">{t('reasonHelp')}</span>
          </span>
          <textarea name="reason" rows={2} dir="auto" required maxLength={maxReasonLength} />
        </label>
        <p className="submit">
          <button type="submit">{t('apply')}</button>
        </p>
      </SendForm>
    </details>
  )
}
