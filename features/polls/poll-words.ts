import { getBallotWords } from '@/features/ballots/ballot-words'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

/** What every part of a poll's page says and needs in one language; the clock speaks as that of a ballot does. */
export async function getPollWords(locale: Locale) {
  const [t, clock] = await Promise.all([getTranslator(locale, 'polls'), getBallotWords(locale)])
  return {
    locale,
    t,
    clock,
    rtl: clock.rtl,
    stamp: clock.stamp,
    demonstration: clock.proposals('demonstration'),
  }
}

export type PollWords = Awaited<ReturnType<typeof getPollWords>>
