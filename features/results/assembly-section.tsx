import { Assembly } from '@/components/charts/assembly'
import { Swatch } from '@/components/charts/swatch'
import { TableTwin } from '@/components/charts/table-twin'
import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import { formatDate } from '@/i18n/dates'
import { groupsInFavour, standingsAndNone } from './finding'
import type { StateResults } from './load-queries'
import type { PageWords } from './page-words'
import type { StatePosition } from './queries'
import { SectionHeading } from './section-heading'

type Props = { words: PageWords; states: StateResults; own: string | null }

const kindOf = (row: StatePosition) => row.choice ?? 'none'

/** The assembly: one equal tile per Member State, where it stands, and the same as a table. */
export function AssemblySection({ words, states, own }: Props) {
  const { locale, t, positions, mark } = words
  const { members, declared, noneDeclared, counts } = states.all
  const heading = declared
    ? t('assembly.heading', { groups: groupsInFavour(states) })
    : t('assembly.headingEmpty')
  const ownName = states.members.some((row) => row.code === own) && own ? stateName(locale, own) : null
  const countOf = { ...counts, none: noneDeclared }
  return (
    <section className="block" id="assembly">
      <SectionHeading words={words} id="assembly">
        {heading}
      </SectionHeading>
      <p className="help">
        {t('assembly.help', { members })} {ownName && t('assembly.own', { state: ownName })}
      </p>
      <Assembly
        label={heading}
        legend={standingsAndNone.map((kind) => ({
          kind,
          label: positions(`choice.${kind}`),
          count: countOf[kind],
        }))}
        groups={electoralGroups.map((group) => blocOf(words, states, own, group))}
        mark={mark}
      />
      <Observers words={words} observers={states.observers} />
      <StatesTable words={words} states={states} label={heading} />
    </section>
  )
}

function blocOf(
  { locale, t, group: name, positions }: PageWords,
  states: StateResults,
  own: string | null,
  group: ElectoralGroup,
) {
  const { members, declared, inFavour } = states.byGroup[group]
  const rows = states.members.filter((row) => row.electoralGroup === group)
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const ordered = inAlphabeticalOrder(locale, [...byCode.keys()]).flatMap((code) => byCode.get(code) ?? [])
  return {
    name: name(group),
    note: declared ? t('assembly.note', { inFavour, declared }) : t('assembly.noteEmpty', { members }),
    tiles: standingsAndNone.flatMap((kind) =>
      ordered
        .filter((row) => kindOf(row) === kind)
        .map(({ code }) => ({
          code,
          title: t('labelled', { name: stateName(locale, code), value: positions(`choice.${kind}`) }),
          kind,
          own: code === own,
        })),
    ),
  }
}

function Observers({ words, observers }: { words: PageWords; observers: readonly StatePosition[] }) {
  const { locale, t, positions, states } = words
  if (observers.length === 0) return null
  const names = new Map(observers.map((row) => [row.code, row]))
  return (
    <section className="observers">
      <h3>{states('observers')}</h3>
      <p className="help">{t('assembly.observers')}</p>
      <ul className="legend">
        {inAlphabeticalOrder(locale, [...names.keys()]).map((code) => {
          const kind = names.get(code)?.choice ?? 'none'
          return (
            <li key={code}>
              <Swatch kind={kind} />{' '}
              {t('labelled', { name: stateName(locale, code), value: positions(`choice.${kind}`) })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function StatesTable({ words, states, label }: { words: PageWords; states: StateResults; label: string }) {
  const { locale, t, group, positions } = words
  const byCode = new Map(states.members.map((row) => [row.code, row]))
  return (
    <TableTwin
      summary={t('table')}
      label={label}
      columns={[t('assembly.state'), t('assembly.group'), t('assembly.position'), t('assembly.since')]}
      rows={inAlphabeticalOrder(locale, [...byCode.keys()]).flatMap((code) => {
        const row = byCode.get(code)
        if (!row) return []
        const since = row.since ? formatDate(locale, row.since) : ''
        return {
          key: code,
          name: stateName(locale, code),
          cells: [
            row.electoralGroup ? group(row.electoralGroup) : '',
            positions(`choice.${kindOf(row)}`),
            since,
          ],
        }
      })}
    />
  )
}
