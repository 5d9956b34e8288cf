import { Message } from '@/components/ui/message'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { refusals } from '@/lib/refusal'
import { commentPath } from './paths'
import type { OwnWords } from './queries'

type Props = { locale: Locale; slug: string; comment: OwnWords; error?: string }

export async function WithdrawComment({ locale, slug, comment, error }: Props) {
  const [t, e] = await Promise.all([getTranslator(locale, 'comments'), getTranslator(locale, 'errors')])
  const here = `/${locale}/proposals/${slug}/comments/${comment.number}/withdraw`
  const back = commentPath({ proposal: slug, thread: comment.thread, number: comment.number }, here)
  const code = Object.keys(refusals).find((known) => known === error) as keyof typeof refusals | undefined
  return (
    <>
      <header className="head">
        <h1>{t('withdrawTitle', { number: String(comment.number) })}</h1>
        <p className="help">{t('withdrawHelp')}</p>
      </header>
      {code && (
        <Message id="message" kind="error">
          {e(code)}
        </Message>
      )}
      <blockquote
        className="prose"
        lang={comment.lang}
        dir="auto"
        dangerouslySetInnerHTML={{ __html: comment.html }}
      />
      <SendForm
        action="/api/comments/withdraw"
        then="follow"
        words={await getSendWords(locale, here, t('withdraw'))}
      >
        <input type="hidden" name="proposal" value={slug} />
        <input type="hidden" name="comment" value={comment.number} />
        <p className="submit">
          <button className="primary" type="submit">
            {t('withdrawConfirm')}
          </button>
          <a href={back}>{t('back')}</a>
        </p>
      </SendForm>
    </>
  )
}
