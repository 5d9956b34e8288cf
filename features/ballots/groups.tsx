import { Assembly } from '@/components/charts/assembly'
import { StackedBar } from '@/components/charts/stacked-bar'
import { electoralGroups } from '@/db/enums'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import { comma } from '@/i18n/locales'
import type { BallotWords } from './ballot-words'
import type { Ballot, RollEntry } from './queries'
import type { Result } from './result'
import { letterOf } from './sentences'
import { kindOf, type VoteKind, voteKinds } from './vote-kinds'

type Props = {
  words: BallotWords
  ballot: Ballot
  roll: readonly RollEntry[]
  result: Result
  own: string | null
}
type Row = Result['byGroup'][keyof Result['byGroup']]

const counted = (row: Row): Record<VoteKind, number> => ({
  yes: row.yes,
  no: row.no,
  abstain: row.abstain,
  absent: row.absent + row.present,
})

/** The votes by electoral group: a bar each, and the figures. */
export function GroupsTable({ words, ballot, result }: Omit<Props, 'roll' | 'own'>) {
  const { t, group, locale, rtl, proposals } = words
  const { counts, tally } = result
  const all = { yes: counts.yes, no: counts.no, abstain: counts.abstain, absent: tally.notVoting }
  const rows = electoralGroups.map((code) => ({
    key: code,
    name: group(code),
    counts: counted(result.byGroup[code]),
    members: result.byGroup[code].members,
  }))
  const inWords = (found: Record<VoteKind, number>) =>
    voteKinds.map((kind) => `${t(`board.${kind}`)} ${found[kind]}`).join(comma(locale))
  const focusable = { tabIndex: 0 }
  return (
    <section className="block groups" id="groups">
      <h2>{t('groups.title')}</h2>
      <div className="group-bars">
        {rows.map((row) => (
          <div key={row.key}>
            <h3>{row.name}</h3>
            <StackedBar counts={row.counts} label={`${row.name}: ${inWords(row.counts)}`} rtl={rtl} />
          </div>
        ))}
      </div>
      {ballot.demonstration && <p className="help">{proposals('demonstration')}</p>}
      <section className="scroll" {...focusable} aria-label={t('groups.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('groups.group')}</th>
              {voteKinds.map((kind) => (
                <th key={kind} scope="col">
                  {t(`board.${kind}`)}
                </th>
              ))}
              <th scope="col">{t('groups.members')}</th>
            </tr>
          </thead>
          <tbody>
            {[...rows, { key: 'all', name: t('groups.all'), counts: all, members: ballot.electorate }].map(
              (row) => (
                <tr key={row.key} className={row.key === 'all' ? 'total' : undefined}>
                  <th scope="row">{row.name}</th>
                  {voteKinds.map((kind) => (
                    <td key={kind}>{row.counts[kind]}</td>
                  ))}
                  <td>{row.members}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** The assembly of equal tiles, coloured and patterned by vote. */
export function VoteAssembly({ words, ballot, roll, result, own }: Props) {
  const { t, locale, group, proposals } = words
  const { counts, tally } = result
  const all = { yes: counts.yes, no: counts.no, abstain: counts.abstain, absent: tally.notVoting }
  return (
    <section className="block assembly-block" id="assembly">
      <h2>{t('assembly.title')}</h2>
      <Assembly
        label={t('assembly.title')}
        legend={voteKinds.map((kind) => ({
          kind,
          letter: letterOf(t, kind),
          label: t(`board.${kind}`),
          count: all[kind],
        }))}
        groups={electoralGroups.map((code) => {
          const entries = roll.filter((entry) => entry.group === code)
          const byCode = new Map(entries.map((entry) => [entry.code, entry]))
          const ordered = inAlphabeticalOrder(locale, [...byCode.keys()])
          const { yes, members } = result.byGroup[code]
          return {
            name: group(code),
            note: t('assembly.note', { yes, members }),
            tiles: voteKinds.flatMap((kind) =>
              ordered
                .filter((state) => kindOf(byCode.get(state)?.choice ?? null) === kind)
                .map((state) => ({
                  code: state,
                  title: `${stateName(locale, state)}: ${t(`board.${kind}`)}`,
                  kind,
                  own: state === own,
                })),
            ),
          }
        })}
        mark={ballot.demonstration ? proposals('demonstration') : undefined}
      />
    </section>
  )
}
