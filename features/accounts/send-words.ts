import type { SendWords } from '@/components/ui/send-form'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { faultWords, refusalWords } from '@/lib/refusal-words'

/** What a form says when it is recorded or refused; `here` is the page to come back to after signing in. */
export async function getSendWords(locale: Locale, here: string, recorded: string): Promise<SendWords> {
  const t = await getTranslator(locale, 'errors')
  return {
    refusals: refusalWords(t),
    faults: faultWords(t),
    offline: t('offline'),
    recorded,
    signIn: t('signIn'),
    signInHref: `/${locale}/sign-in?next=${encodeURIComponent(here)}`,
  }
}
