import { connection } from 'next/server'
import { sql } from '../database'

type Row = {
  number: number
  source: string
  delegation_code: string
  created_at: Date
  agree: number
  disagree: number
  pass: number
}

/** The reference: fifty comments as one writes them in Next, an element for everything, one query. */
export default async function Page() {
  await connection()
  const rows = await sql<Row[]>`
    select c.number, c.source, c.delegation_code, c.created_at, t.agree, t.disagree, t.pass
    from comments c join comment_tallies t on t.comment_id = c.id
    where c.thread_id = ${process.env.BENCH_THREAD ?? ''} order by c.path limit 50`
  return (
    <main>
      <h1>Comments</h1>
      <ol>
        {rows.map((row) => (
          <li key={row.number} id={`c${row.number}`}>
            <article>
              <header>
                <p>
                  <b>Delegate of {row.delegation_code}</b> <span>personal capacity</span>
                </p>
                <p>
                  <a href={`/c/${row.number}`}>No. {row.number}</a>{' '}
                  <time dateTime={row.created_at.toISOString()}>{row.created_at.toUTCString()}</time>
                </p>
              </header>
              <div>
                <p>{row.source}</p>
              </div>
              <footer>
                <form method="post" action={`/api/opinion/${row.number}`}>
                  <button type="submit" name="choice" value="agree">
                    Agree <span>{row.agree}</span>
                  </button>
                  <button type="submit" name="choice" value="disagree">
                    Disagree <span>{row.disagree}</span>
                  </button>
                  <button type="submit" name="choice" value="pass">
                    Pass <span>{row.pass}</span>
                  </button>
                </form>
                <p>
                  <a href={`?reply=${row.number}`}>Reply</a> <a href={`/report/${row.number}`}>Report</a>
                </p>
              </footer>
            </article>
          </li>
        ))}
      </ol>
    </main>
  )
}
