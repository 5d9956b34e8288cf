import { getSeatNames } from '@/features/accounts/seat'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Entry } from './log-queries'

/** Says an entry of the log as a sentence: "Hid comment 157". */
export async function getEntryWords(locale: Locale) {
  const [t, seat] = await Promise.all([getTranslator(locale, 'moderation'), getSeatNames(locale)])
  return {
    did: (entry: Entry) => {
      const what =
        entry.comment === null
          ? t('whatThread', { number: String(entry.thread) })
          : t('whatComment', { number: String(entry.comment) })
      if (entry.role === null) return t('didLapse', { what })
      return t(`did.${entry.act}`, { what, detail: entry.detail ?? '' })
    },
    who: (entry: Pick<Entry, 'role' | 'electoralGroup'>) =>
      entry.role === null
        ? t('byRule')
        : seat({ role: entry.role, delegationCode: null, electoralGroup: entry.electoralGroup }),
  }
}
