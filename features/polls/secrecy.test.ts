import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AnswerRow, attack, chance, type Participation } from './attack'
import { pollWorld } from './test-polls'

// Options from 0, by person, in the order of answering.
const choices = [0, 1, 0, 2, 0, 1, 0, 2, 1]
const totals = [4, 3, 2]

type World = Awaited<ReturnType<typeof pollWorld>>

/** A database with one open poll that persons have answered one after the other. */
async function answered(given: readonly number[]) {
  const world = await pollWorld()
  const poll = await world.open()
  const persons = await world.persons(given.length)
  for (const [index, person] of persons.entries()) await world.answer(person, poll, 1 + (given[index] ?? 0))
  const truth = new Map(persons.map((person, index) => [person.accountId, given[index] ?? -1]))
  return { ...world, poll, seats: persons, truth }
}

const systemColumns = sql`xmin::text, xmax::text, ctid::text, null as id, null as at`

const participationsIn = async ({ owner }: World) =>
  (
    await owner.execute<Participation>(sql`
      select account_id::int as account, ${systemColumns} from poll_participations`)
  ).slice()

describe('the attack', () => {
  let world: Awaited<ReturnType<typeof answered>>
  beforeAll(async () => {
    world = await answered(choices)
  })

  test('does no better than chance on the rows of a poll', async () => {
    const rows = await world.owner.execute<AnswerRow>(sql`select counts, ${systemColumns} from poll_tallies`)
    const people = await participationsIn(world)
    expect(people).toHaveLength(choices.length)
    expect(attack(people, rows.slice(), world.truth)).toBeCloseTo(chance(totals, world.truth))
  })

  const naive = async (
    answer: (account: number, option: number) => ReturnType<typeof sql>,
    read: ReturnType<typeof sql>,
  ) => {
    const { owner, seats, truth } = world
    await owner.execute(sql`drop table if exists naive_people, naive_answers`)
    await owner.execute(
      sql`create table naive_people (account int, at timestamptz default clock_timestamp())`,
    )
    await owner.execute(sql`create table naive_answers (id int generated always as identity, option int,
      n int not null default 0, at timestamptz default clock_timestamp())`)
    await owner.execute(sql`insert into naive_answers (option) values (0), (1), (2)`)
    for (const [index, person] of seats.entries())
      await owner.transaction(async (tx) => {
        await tx.execute(sql`insert into naive_people (account) values (${person.accountId})`)
        await tx.execute(answer(person.accountId, choices[index] ?? 0))
      })
    const people = await owner.execute<Participation>(sql`
      select account, xmin::text, xmax::text, ctid::text, null as id, at::text from naive_people`)
    const rows = await owner.execute<AnswerRow>(read)
    return attack(people.slice(), rows.slice(), truth)
  }

  test('finds everybody where each answer has a row', async () => {
    const hits = await naive(
      (_account, option) => sql`insert into naive_answers (option, n) values (${option}, 1)`,
      sql`select array[(option = 0)::int, (option = 1)::int, (option = 2)::int] as counts,
        xmin::text, xmax::text, ctid::text, id::text, at::text from naive_answers where n = 1`,
    )
    expect(hits).toBe(choices.length)
  })

  test('finds the last of each answer where each answer has a counter', async () => {
    const hits = await naive(
      (_account, option) => sql`update naive_answers set n = n + 1 where option = ${option}`,
      sql`select array[(option = 0)::int * n, (option = 1)::int * n, (option = 2)::int * n] as counts,
        xmin::text, xmax::text, ctid::text, null as id, null as at from naive_answers`,
    )
    expect(hits).toBeGreaterThan(chance(totals, world.truth) + 1)
  })
})

/**
 * Every row in the database that the answers touched, with its place and its transaction's rank: all that joins could
 * be made on. The persons' rows differ from world to world in nothing but their random names.
 */
async function trace({ owner }: World) {
  const tables = await owner.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`)
  const [first] = await owner.execute<{ xid: string }>(
    sql`select min(xmin::text::bigint) as xid from poll_participations`,
  )
  const rows = []
  for (const { name } of tables) {
    const poll = /\.poll_(tallies|participations)$/.test(name)
    const found = await owner.execute<{ xmin: string; xmax: string; ctid: string; row: unknown }>(sql`
      select xmin::text, xmax::text, ctid::text, ${poll ? sql`to_jsonb(t)` : sql`null`} as row
      from ${sql.raw(name)} t
      where xmin::text::bigint >= ${first?.xid} or xmax::text::bigint >= ${first?.xid} order by ctid`)
    rows.push(...found.map((row) => ({ table: name, ...row })))
  }
  const xids = [...new Set(rows.flatMap(({ xmin, xmax }) => [Number(xmin), Number(xmax)]))].sort(
    (a, b) => a - b,
  )
  return rows.map((row) => ({
    ...row,
    xmin: xids.indexOf(Number(row.xmin)),
    xmax: xids.indexOf(Number(row.xmax)),
  }))
}

test('nothing in the database is different when other persons gave the same answers', async () => {
  const shuffled = [2, 0, 1, 0, 1, 2, 0, 1, 0]
  const worlds = [await answered(choices), await answered(shuffled), await answered([...choices].reverse())]
  const traces = []
  for (const world of worlds) {
    expect((await world.stored(world.poll))?.counts).toEqual(totals)
    traces.push(await trace(world))
  }
  expect(traces[0]?.map((row) => row.table)).toContain('public.poll_tallies')
  expect(traces[1]).toEqual(traces[0])
  expect(traces[2]).toEqual(traces[0])
})

test('an answer touches nothing but who took part, the counts, and the locks on what they refer to', async () => {
  const world = await answered(choices)
  expect(new Set((await trace(world)).map((row) => row.table))).toEqual(
    new Set(['public.accounts', 'public.poll_participations', 'public.poll_tallies', 'public.polls']),
  )
})
