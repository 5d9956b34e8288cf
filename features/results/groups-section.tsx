import { DivergingBars } from '@/components/charts/diverging-bars'
import { TableTwin } from '@/components/charts/table-twin'
import { electoralGroups } from '@/db/enums'
import { comma } from '@/i18n/locales'
import { extremes, standingsAndNone } from './finding'
import type { StateResults } from './load-queries'
import type { PageWords } from './page-words'
import { SectionHeading } from './section-heading'
import type { PositionTally } from './tally'

type Props = { words: PageWords; states: StateResults }

/** How support differs between the electoral groups; nothing before the first position. */
export function GroupsSection({ words, states }: Props) {
  const { t, rtl, percent, group, mark } = words
  const found = extremes(states)
  if (!found) return null
  const heading = headingOf(words, found)
  const declared = electoralGroups.filter((name) => states.byGroup[name].declared > 0)
  const share = (tally: PositionTally, n: number) => n / tally.declared
  return (
    <section className="block" id="groups">
      <SectionHeading words={words} id="groups">
        {heading}
      </SectionHeading>
      <p className="help">{t('groups.help')}</p>
      <DivergingBars
        rows={declared.map((name) => {
          const tally = states.byGroup[name]
          return {
            name: group(name),
            shares: {
              support: share(tally, tally.counts.support),
              support_with_reservations: share(tally, tally.counts.support_with_reservations),
              oppose: share(tally, tally.counts.oppose),
            },
            label: t('labelled', { name: group(name), value: inWords(words, tally) }),
            against: percent(share(tally, tally.counts.oppose)),
            inFavour: percent(tally.share ?? 0),
          }
        })}
        rtl={rtl}
        words={{
          against: t('groups.oppose'),
          axis: t('groups.favour'),
          inFavour: t('groups.inFavour'),
        }}
        mark={mark}
      />
      <GroupsTable words={words} states={states} label={heading} />
      <p className="note">{t('groups.note')}</p>
    </section>
  )
}

const countsOf = (tally: PositionTally) => ({ ...tally.counts, none: tally.noneDeclared })

const inWords = ({ locale, positions }: PageWords, tally: PositionTally) =>
  standingsAndNone.map((kind) => `${countsOf(tally)[kind]} ${positions(`short.${kind}`)}`).join(comma(locale))

function headingOf({ t, percent, groups }: PageWords, found: NonNullable<ReturnType<typeof extremes>>) {
  if (found.groups === 1) return t('groups.headingOne', { share: percent(found.high) })
  if (found.low === found.high) return t('groups.headingSame', { share: percent(found.high) })
  return t('groups.heading', {
    low: percent(found.low),
    lowest: groups(found.lowest),
    high: percent(found.high),
    highest: groups(found.highest),
  })
}

function GroupsTable({ words, states, label }: Props & { label: string }) {
  const { t, positions, percent, group } = words
  const row = (key: string, name: string, tally: PositionTally) => ({
    key,
    name,
    cells: [
      ...standingsAndNone.map((kind) => countsOf(tally)[kind]),
      tally.share === null ? '–' : percent(tally.share),
    ],
  })
  return (
    <TableTwin
      summary={t('table')}
      label={label}
      open
      columns={[
        t('assembly.group'),
        ...standingsAndNone.map((kind) => positions(`choice.${kind}`)),
        t('groups.inFavour'),
      ]}
      rows={[
        ...electoralGroups.map((name) => row(name, group(name), states.byGroup[name])),
        { ...row('all', t('groups.total', { members: states.all.members }), states.all), total: true },
      ]}
    />
  )
}
