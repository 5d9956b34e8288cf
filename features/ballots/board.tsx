import { DemonstrationMark } from '@/components/charts/demonstration-mark'
import { Legend } from '@/components/charts/legend'
import { Swatch } from '@/components/charts/swatch'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { BallotWords } from './ballot-words'
import { FindState } from './find-state'
import type { Ballot, RollEntry } from './queries'
import { letterOf } from './sentences'
import { kindOf, voteKinds } from './vote-kinds'

type Props = { words: BallotWords; ballot: Ballot; roll: readonly RollEntry[] }

/** The roll-call: every Member State in the order of the language, with a swatch, a letter and, where needed, a note. */
export function Board({ words, ballot, roll }: Props) {
  const { t, locale, proposals } = words
  const byCode = new Map(roll.map((entry) => [entry.code, entry]))
  const ordered = inAlphabeticalOrder(locale, [...byCode.keys()])
  return (
    <section className="block board-block" id="board">
      <h2>{t(ballot.phase === 'closed' ? 'board.title' : 'board.titleLive')}</h2>
      <div data-board-legend>
        <Legend
          items={voteKinds.map((kind) => ({
            kind,
            letter: letterOf(t, kind),
            label: t(`board.${kind}`),
            count: roll.filter((entry) => kindOf(entry.choice) === kind).length,
          }))}
        />
      </div>
      <FindState label={t('board.find')} />
      <ol className="board">
        {ordered.map((code) => (
          <Cell key={code} words={words} entry={byCode.get(code)} code={code} />
        ))}
      </ol>
      {ballot.demonstration && <DemonstrationMark>{proposals('demonstration')}</DemonstrationMark>}
    </section>
  )
}

function Cell({
  words: { t, locale },
  entry,
  code,
}: {
  words: BallotWords
  entry?: RollEntry
  code: string
}) {
  const kind = kindOf(entry?.choice ?? null)
  const note =
    entry?.choice === 'not_participating'
      ? t('board.present')
      : entry?.mayVote === false
        ? t('board.suspended')
        : null
  return (
    <li className={`v-${kind}`} data-state={code}>
      <span className="mark-cell">
        <Swatch kind={kind} />
        <abbr title={t(`board.${kind}`)}>{letterOf(t, kind)}</abbr>
      </span>
      <span>
        {stateName(locale, code)}
        {note && <span className="local">{note}</span>}
      </span>
    </li>
  )
}
