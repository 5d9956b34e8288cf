import { sql } from '../../database'

/** The reference: the statements that recording an opinion needs, and nothing around them. */
export async function POST(request: Request) {
  const { comment, account, choice } = await request.json()
  const receipt = await sql.begin(async (tx) => {
    const [subject] = await tx`
      select c.id from comments c join threads t on t.id = c.thread_id join proposals p on p.id = t.proposal_id
      where c.id = ${comment} for share of t, p`
    await tx`insert into opinion_events (comment_id, account_id, choice) values (${subject?.id}, ${account}, ${choice})`
    const [row] = await tx`
      select o.choice, o.seq, y.agree, y.disagree, y.pass from comment_tallies y
      left join opinions o on o.comment_id = y.comment_id and o.account_id = ${account} where y.comment_id = ${subject?.id}`
    return row
  })
  return Response.json(receipt)
}
