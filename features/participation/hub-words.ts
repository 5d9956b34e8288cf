import { getBallotWords } from '@/features/ballots/ballot-words'
import { direction, formattingLocale, type Locale } from '@/i18n/locales'
import { formatPercent } from '@/i18n/percent'
import { getTranslator } from '@/i18n/translator'
import type { Hub } from './queries'

/** What every section of the hub says and needs in one language, looked up once. */
export async function getHubWords(locale: Locale, hub: Hub) {
  const [t, results, data, positions, proposals, states, ballots] = await Promise.all([
    getTranslator(locale, 'participation'),
    getTranslator(locale, 'results'),
    getTranslator(locale, 'data'),
    getTranslator(locale, 'positions'),
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'states'),
    getBallotWords(locale),
  ])
  const signed = new Intl.NumberFormat(formattingLocale(locale), { signDisplay: 'exceptZero' })
  return {
    locale,
    rtl: direction(locale) === 'rtl',
    t,
    results,
    data,
    positions,
    proposals,
    states,
    ballots,
    permalink: (heading: string) => t('permalink', { heading }),
    percent: (share: number) => formatPercent(locale, share),
    /** "+3", "−1", "0"; in Arabic too the sign stands before the number. */
    signed: (net: number) => (locale === 'ar' ? `\u2066${signed.format(net)}\u2069` : signed.format(net)),
    /** The sentence with every picture of demonstration data. */
    mark: hub.demonstration ? proposals('demonstration') : undefined,
  }
}

export type HubWords = Awaited<ReturnType<typeof getHubWords>>
export type HubParts = { words: HubWords; hub: Hub }
