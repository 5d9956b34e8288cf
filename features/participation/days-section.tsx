import { Days } from '@/components/charts/days'
import { TableTwin } from '@/components/charts/table-twin'
import { SectionHeading } from '@/features/results/section-heading'
import { formatDate, formatDay } from '@/i18n/dates'
import type { HubParts } from './hub-words'

/** Public acts by day. Persons' opinions and views are not here: single days could tell of single persons. */
export function DaysSection({ words, hub }: HubParts) {
  const { locale, t, results, rtl, mark } = words
  const { days } = hub
  const heading = t('days.heading', {
    comments: days.reduce((sum, day) => sum + day.comments, 0),
    positions: days.reduce((sum, day) => sum + day.positions, 0),
  })
  const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
  const short = (at: Date) =>
    locale === 'ar' ? `${at.getUTCDate()}/${at.getUTCMonth() + 1}` : formatDay(locale, at)
  const rows = days.map(({ day, ...counts }, index) => {
    const date = formatDate(locale, dateOf(day))
    return { ...counts, day, date: index === days.length - 1 ? results('time.running', { date }) : date }
  })
  return (
    <section className="block" id="days">
      <SectionHeading words={words} id="days">
        {heading}
      </SectionHeading>
      <p className="help">{t('days.help')}</p>
      <figure>
        <Days
          series={[
            { name: t('days.comments'), values: days.map((day) => day.comments) },
            { name: t('days.positions'), values: days.map((day) => day.positions) },
          ]}
          dates={days.map(({ day }) => short(dateOf(day)))}
          titles={rows.map(({ date, comments, positions }) =>
            results('labelled', { name: date, value: `${comments} / ${positions}` }),
          )}
          label={heading}
          rtl={rtl}
          mark={mark}
        />
      </figure>
      <TableTwin
        summary={results('table')}
        label={heading}
        columns={[t('days.day'), t('days.comments'), t('days.positions')]}
        rows={rows
          .map(({ day, date, comments, positions }) => ({
            key: day,
            name: date,
            cells: [comments, positions],
          }))
          .reverse()}
      />
    </section>
  )
}
