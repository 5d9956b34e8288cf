import { DemonstrationMark } from './demonstration-mark'
import { MapReader } from './map-reader'
import type { Place } from './map-reading'

type Props = {
  label: string
  /** Places in a circle of radius 1; group −1 for who isn't placed. */
  points: readonly Place[]
  you: { x: number; y: number; label: string } | null
  rtl: boolean
  mark?: string
  /** How the map is read by keyboard, and what its groups are called there by number. */
  reading: { hint: string; names: Readonly<Record<number, string>> }
}

const half = 500
const reach = 460
const radius = 9

/** One sign a group, told apart without colour. */
const signs: readonly ((x: number, y: number) => string)[] = [
  (x, y) =>
    `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`,
  (x, y) => `M${x} ${y - 11}l11 19h-22z`,
  (x, y) => `M${x - 8} ${y - 8}h16v16h-16z`,
  (x, y) => `M${x} ${y - 12}l12 12l-12 12l-12 -12z`,
  (x, y) => `M${x - 11} ${y - 3}h8v-8h6v8h8v6h-8v8h-6v-8h-8z`,
]
const dot = (x: number, y: number) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`

export const groupSign = (group: number) => signs[group] ?? dot

/** Where people stand, as one path per group: who answers alike stands close together. */
export function OpinionMap({ label, points, you, rtl, mark, reading }: Props) {
  const at = (value: number) => Math.round(half + reach * value)
  const across = (x: number) => at(rtl ? -x : x)
  const places = points.map(([x, y, group]): Place => [across(x), at(y), group])
  const paths = new Map<number, string>()
  for (const [x, y, group] of places) paths.set(group, (paths.get(group) ?? '') + groupSign(group)(x, y))
  const own = you ? places.findIndex(([x, y]) => x === across(you.x) && y === at(you.y)) : -1
  return (
    <figure className="opinion-map">
      <MapReader
        {...reading}
        label={label}
        places={places}
        own={you && own >= 0 ? { place: own, name: you.label } : null}
      >
        <svg viewBox="0 0 1000 1000" role="img" aria-label={mark ? `${label}. ${mark}` : label}>
          <line className="rule" x1={half} x2={half} y1={20} y2={980} />
          <line className="rule" x1={20} x2={980} y1={half} y2={half} />
          {[...paths]
            .sort(([a], [b]) => a - b)
            .map(([group, path]) => (
              <path key={group} className={`g${group < 0 ? 'none' : group}`} d={path} />
            ))}
          {you && (
            <>
              <circle className="own-place" cx={across(you.x)} cy={at(you.y)} r={20} />
              <text
                className="value"
                x={across(you.x)}
                y={at(you.y) - 30}
                textAnchor={you.x > 0.7 ? 'end' : you.x < -0.7 ? 'start' : 'middle'}
              >
                {you.label}
              </text>
            </>
          )}
        </svg>
      </MapReader>
      {mark && <DemonstrationMark>{mark}</DemonstrationMark>}
    </figure>
  )
}

/** The key to a group's sign; decoration beside its name. */
export function GroupKey({ group }: { group: number }) {
  return (
    <svg className="swatch" viewBox="0 0 28 28" width="14" height="14" aria-hidden="true">
      <path className={`g${group}`} d={groupSign(group)(14, 14)} />
    </svg>
  )
}
