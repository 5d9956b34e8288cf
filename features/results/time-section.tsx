import { Legend } from '@/components/charts/legend'
import { OverTime } from '@/components/charts/over-time'
import { TableTwin } from '@/components/charts/table-twin'
import { standings } from '@/db/enums'
import { formatDate, formatDay } from '@/i18n/dates'
import { comma, type Locale } from '@/i18n/locales'
import type { StateResults } from './load-queries'
import type { Moment, Period } from './over-time'
import type { PageWords } from './page-words'
import { SectionHeading } from './section-heading'
import { type StandingCounts, total } from './tally'

type Props = { words: PageWords; states: StateResults; until: Date }

/** Where States stood at the end of each period. */
export function TimeSection({ words, states, until }: Props) {
  const { t, rtl, positions, mark } = words
  const { overTime } = states
  const { members } = states.all
  const first = overTime?.moments[0]
  if (!overTime || !first) return null
  const heading = headingOf(words, overTime.moments, until)
  const { period } = overTime
  return (
    <section className="block" id="over-time">
      <SectionHeading words={words} id="over-time">
        {heading}
      </SectionHeading>
      <p className="help">{t('time.help', { period, members })}</p>
      <figure>
        <OverTime
          columns={overTime.moments.map((moment) => ({
            date: columnDate(words.locale, period, moment.start),
            counts: moment.counts,
            title: t('labelled', {
              name: dateOf(words, period, moment),
              value: inWords(words, moment.counts),
            }),
          }))}
          whole={members}
          label={heading}
          rtl={rtl}
          mark={mark}
        />
        <Legend
          items={standings.map((kind) => ({
            kind,
            label: positions(`choice.${kind}`),
            count: states.all.counts[kind],
          }))}
        />
      </figure>
      <TableTwin
        summary={t('table')}
        label={heading}
        columns={[
          t('time.column', { period }),
          ...standings.map((kind) => positions(`choice.${kind}`)),
          t('time.total'),
        ]}
        rows={overTime.moments.map((moment) => ({
          key: moment.start.toISOString(),
          name: dateOf(words, period, moment),
          cells: [...standings.map((kind) => moment.counts[kind]), total(moment.counts)],
        }))}
      />
    </section>
  )
}

const inWords = ({ locale, positions }: PageWords, counts: StandingCounts) =>
  standings.map((kind) => `${counts[kind]} ${positions(`short.${kind}`)}`).join(comma(locale))

/**
 * Months and years in figures, so that no two columns have the same name; days too in Arabic, where a month has both
 * of its names.
 */
function columnDate(locale: Locale, period: Period, start: Date) {
  const year = start.getUTCFullYear()
  if (period === 'year') return String(year)
  if (period === 'month') return `${String(start.getUTCMonth() + 1).padStart(2, '0')}/${year}`
  if (locale === 'ar') return `${start.getUTCDate()}/${start.getUTCMonth() + 1}`
  return formatDay(locale, start)
}

function dateOf({ locale, t }: PageWords, period: Period, { start, complete }: Moment) {
  const date = period === 'year' ? columnDate(locale, period, start) : formatDate(locale, start)
  return complete ? date : t('time.running', { date })
}

function headingOf({ locale, t }: PageWords, moments: readonly Moment[], until: Date) {
  const [first, last] = [moments[0], moments.at(-1)]
  const end = formatDate(locale, until)
  if (!first || !last || moments.length === 1)
    return t('time.headingOne', { declared: last ? total(last.counts) : 0, end })
  const inFavour = ({ counts }: Moment) => counts.support + counts.support_with_reservations
  return t('time.heading', {
    // The last day that belongs to the first column.
    start: formatDate(locale, new Date(first.end.getTime() - 1)),
    end,
    a: inFavour(first),
    b: inFavour(last),
    c: first.counts.oppose,
    d: last.counts.oppose,
  })
}
