import { DemonstrationMark } from './demonstration-mark'
import { type Kind, look } from './kinds'
import { Legend, type LegendItem } from './legend'

export type Tile = {
  code: string
  /** The State's name and where it stands, in words. */
  title: string
  kind: Kind
  /** The reader's own State; it is framed. */
  own?: boolean
}

type Props = {
  label: string
  legend: readonly LegendItem[]
  /** In the order in which they are drawn, and so their tiles. */
  groups: readonly { name: string; note: string; tiles: readonly Tile[] }[]
  mark?: string
}

/** One equal tile per State. Lists, so that it reflows, mirrors and reads aloud without a picture. */
export function Assembly({ label, legend, groups, mark }: Props) {
  return (
    <figure aria-label={label}>
      <Legend items={legend} />
      <div className="assembly">
        {groups.map(({ name, note, tiles }) => (
          <section key={name} className="bloc">
            <h3>{name}</h3>
            <p className="bloc-note">{note}</p>
            <ul className="tiles">
              {tiles.map(({ code, title, kind, own }) => (
                <li key={code} className={`tile ${look[kind]}${own ? ' own' : ''}`} title={title}>
                  {code}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {mark && <DemonstrationMark>{mark}</DemonstrationMark>}
    </figure>
  )
}
