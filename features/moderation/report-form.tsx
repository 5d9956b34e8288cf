import { Select, TextArea } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { OwnWords } from '@/features/comments/queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import { refusals } from '@/lib/refusal'
import { maxReasonLength } from './input'
import { loadReasons } from './queries'

type Props = { locale: Locale; slug: string; comment: OwnWords; error?: string }

/** A reader's report of a comment, or its author's appeal once it is hidden. */
export async function ReportForm({ locale, slug, comment, error }: Props) {
  const [t, e, c] = await Promise.all([
    getTranslator(locale, 'moderation'),
    getTranslator(locale, 'errors'),
    getTranslator(locale, 'comments'),
  ])
  const here = `/${locale}/proposals/${slug}/comments/${comment.number}/report`
  const draft = await readDraft('/api/flags')
  const reasons = await loadReasons()
  const code = Object.keys(refusals).find((known) => known === error) as keyof typeof refusals | undefined
  const number = String(comment.number)
  return (
    <>
      <header className="head">
        <h1>{comment.mine ? t('appealTitle', { number }) : t('reportTitle', { number })}</h1>
        <p className="lede">{t(comment.mine ? 'appealHelp' : 'reportHelp')}</p>
      </header>
      {code && (
        <Message id="message" kind="error">
          {e(code)}
        </Message>
      )}
      {!comment.hidden && (
        <blockquote
          className="under-text"
          lang={comment.lang}
          dir="auto"
          dangerouslySetInnerHTML={{ __html: comment.html }}
        />
      )}
      <SendForm
        className="narrow"
        action="/api/flags"
        then="follow"
        words={await getSendWords(locale, here, t('sent'))}
      >
        <input type="hidden" name="proposal" value={slug} />
        <input type="hidden" name="comment" value={comment.number} />
        {comment.mine ? (
          <input type="hidden" name="reasonCode" value="other" />
        ) : (
          <label className="field">
            {t('reasonCode')}
            <Select name="reasonCode" required defaultValue={draft?.reasonCode ?? ''}>
              <option value="" disabled />
              {reasons.map((reason) => (
                <option key={reason.code} value={reason.code}>
                  {reason.title[locale]}
                </option>
              ))}
            </Select>
          </label>
        )}
        <label className="field">
          <span>
            {t('note')} <span className="hint">{t('noteHelp')}</span>
          </span>
          <TextArea
            name="note"
            rows={3}
            dir="auto"
            maxLength={maxReasonLength}
            defaultValue={draft?.note ?? ''}
          />
        </label>
        <p className="submit">
          <button className="primary" type="submit">
            {t(comment.mine ? 'sendAppeal' : 'send')}
          </button>
          <a href={`/c/${slug}/${comment.number}`}>{c('back')}</a>
        </p>
      </SendForm>
    </>
  )
}
