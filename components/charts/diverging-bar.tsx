import { Bar } from './bar'
import { mirrored } from './geometry'
import { Picture } from './picture'

/** Shares of those who declared a position, between 0 and 1. */
export type Shares = { support: number; support_with_reservations: number; oppose: number }

/** How far the bars of one figure reach to both sides of the zero line, as shares. */
export type Reach = { against: number; inFavour: number }

/** The reach that all bars of a figure share, so that their lengths can be compared. */
export function reachOf(rows: readonly Shares[]): Reach {
  return {
    against: Math.max(0.2, ...rows.map((row) => row.oppose)),
    inFavour: Math.max(0.5, ...rows.map((row) => row.support + row.support_with_reservations)),
  }
}

/** Place of the zero line, in per cent of the width. */
export const zeroOf = ({ against, inFavour }: Reach) => (100 * against) / (against + inFavour)

type Props = { shares: Shares; reach?: Reach; label: string; rtl: boolean; mark?: string }

/** Opposing to one side of a common zero, reservations and support to the other. */
export function DivergingBar({ shares, reach = reachOf([shares]), label, rtl, mark }: Props) {
  const zero = zeroOf(reach)
  const width = (share: number) => (100 * share) / (reach.against + reach.inFavour)
  const [oppose, reserve] = [width(shares.oppose), width(shares.support_with_reservations)]
  const line = mirrored(rtl, zero)
  return (
    <Picture label={label} height={26} rtl={rtl} mark={mark} columns={30}>
      <Bar kind="oppose" rtl={rtl} x={zero - oppose} width={oppose} y={4} height={18} />
      <Bar kind="support_with_reservations" rtl={rtl} x={zero} width={reserve} y={4} height={18} />
      <Bar kind="support" rtl={rtl} x={zero + reserve} width={width(shares.support)} y={4} height={18} />
      <line className="axis" x1={line} x2={line} y1={0} y2={26} />
    </Picture>
  )
}
