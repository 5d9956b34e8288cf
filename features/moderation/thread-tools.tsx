import { Group, Input, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { ThreadPage } from '@/features/proposals/queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import { maxLabelLength, maxReasonLength } from './input'

type Props = { locale: Locale; here: string; slug: string; thread: ThreadPage['thread'] }

/** For moderators: pin, lock, close or label the thread, with a public reason. */
export async function ThreadTools({ locale, here, slug, thread }: Props) {
  const t = await getTranslator(locale, 'moderation')
  const found = await readDraft('/api/threads/moderate')
  const draft = found?.thread === String(thread.number) && found.proposal === slug ? found : null
  const acts = [
    thread.pinnedAt ? 'unpin' : 'pin',
    thread.lockedAt ? 'unlock' : 'lock',
    thread.closedAt ? 'reopen' : 'close',
    'label',
  ] as const
  return (
    <details className="composer" id="moderate" open={Boolean(draft)}>
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
        <Group className="inline" role="radiogroup" faults={['act']}>
          <legend className="visually-hidden">{t('threadTools')}</legend>
          {acts.map((act) => (
            <label key={act}>
              <input type="radio" name="act" value={act} required defaultChecked={draft?.act === act} />{' '}
              {t(`threadActs.${act}`)}
            </label>
          ))}
        </Group>
        <div className="fields">
          <label>
            {t('label')}
            <Input
              type="text"
              name="label"
              dir="auto"
              maxLength={maxLabelLength}
              defaultValue={draft?.label ?? thread.label ?? ''}
            />
          </label>
        </div>
        <label className="field">
          <span>
            {t('reason')} <span className="hint">{t('reasonHelp')}</span>
          </span>
          <TextArea
            name="reason"
            rows={2}
            dir="auto"
            required
            maxLength={maxReasonLength}
            defaultValue={draft?.reason ?? ''}
          />
        </label>
        <p className="submit">
          <button type="submit">{t('apply')}</button>
        </p>
      </SendForm>
    </details>
  )
}
