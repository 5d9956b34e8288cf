import { DemonstrationMark } from '@/components/charts/demonstration-mark'
import { StackedBar } from '@/components/charts/stacked-bar'
import { TableTwin } from '@/components/charts/table-twin'
import { formatPercent } from '@/i18n/percent'
import { Said } from './finding'
import { fewestShown } from './limits'
import { inLanguage, languageFor, placed } from './poll-text'
import type { PollWords } from './poll-words'
import type { Poll } from './queries'
import { resultOf } from './result'

type Props = { words: PollWords; poll: Poll }

/** How often each answer was given, in the order that they were asked in; or why that isn't shown. */
export function PollResult({ words, poll }: Props) {
  const { t, locale, rtl } = words
  if (poll.phase !== 'closed') return null
  const result = resultOf(poll)
  if (!result) return <p className="lede">{t('result.tooFew', { count: fewestShown })}</p>
  const { total } = result
  const language = languageFor(locale, poll.question)
  const rows = placed(poll.options).map(({ text, place }) => {
    const count = result.counts[place - 1] ?? 0
    return { place, text, count, share: formatPercent(locale, count / total) }
  })
  return (
    <section>
      <h2>{t('result.title')}</h2>
      <figure className="bars">
        {rows.map(({ place, text, count, share }) => (
          <div key={place} className="poll-row">
            <h3>
              <Said words={words} poll={poll} text={text} />
            </h3>
            <StackedBar
              counts={{ abstain: count, none: total - count }}
              label={t('result.row', { answer: inLanguage(text, language), count, total, share })}
              rtl={rtl}
            />
            <p className="n">
              <b>{count}</b> <span>{share}</span>
            </p>
          </div>
        ))}
        {poll.demonstration && <DemonstrationMark>{words.demonstration}</DemonstrationMark>}
      </figure>
      <TableTwin
        summary={t('result.table')}
        label={t('result.title')}
        columns={[t('result.answer'), t('result.persons'), t('result.share')]}
        rows={[
          ...rows.map(({ place, text, count, share }) => ({
            key: String(place),
            name: <Said words={words} poll={poll} text={text} />,
            cells: [count, share],
          })),
          {
            key: 'all',
            name: t('result.all'),
            cells: [total, formatPercent(locale, 1)],
            total: true,
          },
        ]}
      />
    </section>
  )
}
