import { DemonstrationMark } from './demonstration-mark'

type Point = readonly [x: number, y: number, group: number]

type Props = {
  label: string
  /** Places in a circle of radius 1; group −1 for who isn't placed. */
  points: readonly Point[]
  you: { x: number; y: number; label: string } | null
  rtl: boolean
  mark?: string
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
export function OpinionMap({ label, points, you, rtl, mark }: Props) {
  const at = (value: number) => Math.round(half + reach * value)
  const across = (x: number) => at(rtl ? -x : x)
  const paths = new Map<number, string>()
  for (const [x, y, group] of points)
    paths.set(group, (paths.get(group) ?? '') + groupSign(group)(across(x), at(y)))
  return (
    <figure className="opinion-map">
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
