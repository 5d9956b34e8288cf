import type { OpinionMatrix } from './opinion-matrix'
import type { Components } from './principal-components'

/** Points of the plane that the two components span. */
export type Points = { x: Float64Array; y: Float64Array }

/** Where each person stands, by row. Few opinions are stretched so that they don't pull a person to the middle. */
export function personPositions(matrix: OpinionMatrix, { means, first, second }: Components): Points {
  const { rowStart, columns, choices, setAside } = matrix
  const aside = setAside.reduce((count, one) => count + one, 0)
  const rows = rowStart.length - 1
  const points = { x: new Float64Array(rows), y: new Float64Array(rows) }
  for (let row = 0; row < rows; row += 1) {
    let x = 0
    let y = 0
    let given = 0
    const end = rowStart[row + 1] as number
    for (let cell = rowStart[row] as number; cell < end; cell += 1) {
      const column = columns[cell] as number
      if (setAside[column]) continue
      const away = (choices[cell] as number) - (means[column] as number)
      x += away * (first[column] as number)
      y += away * (second[column] as number)
      given += 1
    }
    const stretch = Math.sqrt(setAside.length / Math.max(1, given + aside))
    points.x[row] = stretch * x
    points.y[row] = stretch * y
  }
  return points
}

/** Where somebody who agrees with this comment alone would stand, by column. */
export function commentPositions(setAside: Uint8Array, { means, first, second }: Components): Points {
  const stretch = Math.sqrt(setAside.length)
  const along = (component: Float64Array) =>
    component.map((weight, column) =>
      setAside[column] ? 0 : stretch * (1 - (means[column] as number)) * weight,
    )
  return { x: along(first), y: along(second) }
}

/** How far each comment lies from the middle. */
export function extremities({ x, y }: Points): Float64Array {
  return x.map((value, column) => Math.hypot(value, y[column] as number))
}
