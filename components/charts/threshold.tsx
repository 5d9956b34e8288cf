import { Bar } from './bar'
import { mirrored, spans } from './geometry'
import { Picture } from './picture'

type Props = {
  yes: number
  no: number
  /** Votes in favour that the rule asks for. */
  needed: number
  label: string
  rtl: boolean
  /** What stands at the threshold and at both ends. */
  words: { needed: string; yes: string; no: string }
  mark?: string
}

// Near an end the words would leave the picture, so they lean inwards there.
const anchorAt = (at: number) => (at < 15 ? 'start' : at > 85 ? 'end' : 'middle')

/** Yes and no of those present and voting, with the threshold. */
export function Threshold({ yes, no, needed, label, rtl, words, mark }: Props) {
  const [inFavour, against] = spans([yes, no])
  const voting = yes + no
  const at = voting > 0 ? Math.min(100, (100 * needed) / voting) : null
  return (
    <Picture label={label} height={66} rtl={rtl} mark={mark}>
      {voting === 0 && <Bar kind="none" rtl={rtl} x={0} width={100} y={24} height={22} />}
      {inFavour && <Bar kind="yes" rtl={rtl} {...inFavour} y={24} height={22} />}
      {against && <Bar kind="no" rtl={rtl} {...against} y={24} height={22} />}
      {at !== null && (
        <>
          <line className="guide strong" x1={mirrored(rtl, at)} x2={mirrored(rtl, at)} y1={18} y2={52} />
          <text className="value" x={mirrored(rtl, at)} y={13} textAnchor={anchorAt(at)}>
            {words.needed}
          </text>
        </>
      )}
      <text className="value" x={mirrored(rtl, 0)} y={63} textAnchor="start">
        {words.yes}
      </text>
      <text className="value" x={mirrored(rtl, 100)} y={63} textAnchor="end">
        {words.no}
      </text>
    </Picture>
  )
}
