import { sql } from '../../database'

/** The reference: one comment stored under a counter, and nothing around it. */
export async function POST(request: Request) {
  const { proposal, thread, account, body } = await request.json()
  const number = await sql.begin(async (tx) => {
    const [row] =
      await tx`update proposal_counters set comments = comments + 1 where proposal_id = ${proposal} returning comments`
    await tx`
      insert into comments (proposal_id, thread_id, number, path, account_id, role, lang, source, html, renderer)
      values (${proposal}, ${thread}, ${row?.comments}, ${[row?.comments]}, ${account}, 'observer', 'en', ${body}, ${body}, 1)`
    return row?.comments
  })
  return Response.json({ number })
}
