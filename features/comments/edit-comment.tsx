import { TextArea } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import { refusals } from '@/lib/refusal'
import { maxCommentLength } from './limits'
import { commentPath } from './paths'
import type { OwnWords } from './queries'

type Props = { locale: Locale; slug: string; comment: OwnWords; error?: string }

const refusalOf = (error: string | undefined) =>
  Object.keys(refusals).find((code) => code === error) as keyof typeof refusals | undefined

export async function EditComment({ locale, slug, comment, error }: Props) {
  const [t, e] = await Promise.all([getTranslator(locale, 'comments'), getTranslator(locale, 'errors')])
  const here = `/${locale}/proposals/${slug}/comments/${comment.number}/edit`
  const back = commentPath({ proposal: slug, thread: comment.thread, number: comment.number }, here)
  const draft = await readDraft('/api/comments/edit')
  const own = draft?.comment === String(comment.number) ? draft.body : undefined
  const code = refusalOf(error)
  return (
    <>
      <header className="head">
        <h1>{t('editTitle', { number: String(comment.number) })}</h1>
        <p className="help">{t('editHelp')}</p>
      </header>
      {code && (
        <Message id="message" kind="error">
          {e(code)}
        </Message>
      )}
      <SendForm
        className="narrow"
        action="/api/comments/edit"
        then="follow"
        words={await getSendWords(locale, here, t('edited'))}
      >
        <input type="hidden" name="proposal" value={slug} />
        <input type="hidden" name="comment" value={comment.number} />
        <input type="hidden" name="seen" value={comment.versions} />
        <label className="field">
          <span>
            {t('body')} <span className="hint">{t('bodyHelp', { max: maxCommentLength })}</span>
          </span>
          <TextArea
            name="body"
            rows={8}
            dir="auto"
            lang={comment.lang}
            required
            maxLength={maxCommentLength}
            defaultValue={own ?? comment.source}
          />
        </label>
        <p className="submit">
          <button className="primary" type="submit">
            {t('saveEdit')}
          </button>
          <a href={back}>{t('back')}</a>
        </p>
      </SendForm>
    </>
  )
}
