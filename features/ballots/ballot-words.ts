import type { ElectoralGroup } from '@/db/enums'
import { formatDate, formatTime } from '@/i18n/dates'
import { comma, direction, type Locale } from '@/i18n/locales'
import { getTranslator, type Translator } from '@/i18n/translator'

/** What every part of a ballot's page says and needs in one language, looked up once. */
export async function getBallotWords(locale: Locale) {
  const [t, proposals, states] = await Promise.all([
    getTranslator(locale, 'ballots'),
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'states'),
  ])
  return {
    locale,
    t,
    proposals,
    rtl: direction(locale) === 'rtl',
    group: (group: ElectoralGroup) => states(`brief.${group}`),
    /** "16 November 2026, 18:00 UTC". */
    stamp: (at: Date, seconds = false) =>
      `${formatDate(locale, at)}${comma(locale)}${formatTime(locale, at, 'UTC', seconds)} UTC`,
  }
}

export type BallotWords = Awaited<ReturnType<typeof getBallotWords>>
export type T = Translator<'ballots'>
