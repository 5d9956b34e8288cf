type Props = {
  summary: string
  /** What the table shows; names the region that scrolls. */
  label: string
  /** The first one heads the names of the rows. */
  columns: readonly string[]
  rows: readonly {
    key: string
    name: React.ReactNode
    cells: readonly (string | number)[]
    /** The row that sums up the others. */
    total?: boolean
  }[]
  open?: boolean
}

// What scrolls must be within reach of the keyboard; not every browser sees to that by itself.
const focusable = { tabIndex: 0 }

/** The figures of a picture as a table; a wide one scrolls in its own focusable region. */
export function TableTwin({ summary, label, columns, rows, open }: Props) {
  return (
    <details className="twin" open={open}>
      <summary>{summary}</summary>
      <section className="scroll" {...focusable} aria-label={label}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells, total }) => (
              <tr key={key} className={total ? 'total' : undefined}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
