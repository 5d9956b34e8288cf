import type { ElectoralGroup } from '@/db/enums'
import { direction, formattingLocale, type Locale } from '@/i18n/locales'
import { formatPercent } from '@/i18n/percent'
import { getTranslator } from '@/i18n/translator'
import type { Results } from './load-queries'

/** What every section of a results page says and needs in one language, looked up once. */
export async function getPageWords(locale: Locale, results: Results) {
  const [t, positions, proposals, states, participation] = await Promise.all([
    getTranslator(locale, 'results'),
    getTranslator(locale, 'positions'),
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'states'),
    getTranslator(locale, 'participation'),
  ])
  const list = new Intl.ListFormat(formattingLocale(locale))
  return {
    locale,
    rtl: direction(locale) === 'rtl',
    t,
    positions,
    proposals,
    states,
    /** What the link beside a heading says. */
    permalink: (heading: string) => participation('permalink', { heading }),
    /** The sentence inside every picture of demonstration data. */
    mark: results.subject.demonstration ? proposals('demonstration') : undefined,
    percent: (share: number) => formatPercent(locale, share),
    group: (group: ElectoralGroup) => states(`group.${group}`),
    groups: (found: readonly ElectoralGroup[]) => list.format(found.map((group) => states(`brief.${group}`))),
  }
}

export type PageWords = Awaited<ReturnType<typeof getPageWords>>
/** Where the comments and the controls of the subject are. */
export const subjectPath = (locale: Locale, { subject }: Results) =>
  `/${locale}/proposals/${subject.slug}${subject.thread ? `/threads/${subject.thread.number}` : ''}`
