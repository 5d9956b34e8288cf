import { Message } from '@/components/ui/message'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type RefusalCode, refusals } from '@/lib/refusal'

/** next-auth's word for a refused password. */
const foreign: Record<string, RefusalCode> = { CredentialsSignin: 'wrong_password' }

export const refusalNamed = (name: string | undefined): RefusalCode | null =>
  Object.keys(refusals).find((code): code is RefusalCode => code === name) ?? foreign[name ?? ''] ?? null

/** What a refused attempt says, and to whom was sent here from a form that their words are kept. */
export async function SignInMessage({ locale, refusal }: { locale: Locale; refusal: RefusalCode }) {
  const [t, errors] = await Promise.all([getTranslator(locale, 'accounts'), getTranslator(locale, 'errors')])
  const own = refusal === 'wrong_password' || refusal === 'too_fast'
  return (
    <Message id="message" kind="error">
      {own ? t(`error.${refusal}`) : errors(refusal)} {refusal === 'signed_out' && t('signIn.keptDraft')}
    </Message>
  )
}
