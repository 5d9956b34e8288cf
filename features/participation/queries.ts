import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import { type Ballot, readBallots } from '@/features/ballots/queries'
import { once } from '@/features/open-data/once'
import { listAgenda } from '@/features/proposals/queries'
import { mayTell, tellableRows } from '@/features/results/disclosure'
import { readMovedGround } from '@/features/results/ground-move-queries'
import { tallyOf } from '@/features/results/tally'
import { everyDay, type LookBack } from '@/features/results/weeks'
import { onHub, readComments, readLookBack, readPersons, readStates } from './activity-queries'
import { readDeclarations, readMoves, readViews } from './week-queries'

/** Decisions on the agenda that were taken in the days looked back on, and the last one on each proposal. */
async function readDecisions(db: Executor, { moved }: LookBack): Promise<Ballot[]> {
  const rows = await db.execute<{ number: number }>(sql`
    select b.number from ballots b left join proposals p on p.id = b.proposal_id
    where b.settled_at is not null and b.cancelled_at is null and not b.practice
      and (p.id is null or p.collection = 'agenda' and p.stage <> 'draft')
      and (b.closes_at >= ${moved.toISOString()}::timestamptz or p.id is not null and not exists (
        select from ballots l where l.proposal_id = b.proposal_id and l.settled_at is not null
          and l.cancelled_at is null and not l.practice
          and (l.closes_at, l.number) > (b.closes_at, b.number)))`)
  return rows.length
    ? readBallots(
        db,
        null,
        rows.map((row) => row.number),
      )
    : []
}

async function readActivity(tx: Executor) {
  const back = await readLookBack(tx)
  const agenda = await listAgenda(tx, null)
  const comments = await readComments(tx, back)
  const participants = await readPersons(tx)
  const states = await readStates(tx)
  const moves = await readMoves(tx, back)
  const declarations = await readDeclarations(tx, back)
  const views = await readViews(tx, back)
  const ground = await readMovedGround(tx, back.week, onHub)
  return { back, agenda, comments, participants, states, moves, declarations, views, ground }
}

function groupsOf({ participants, states, comments }: Awaited<ReturnType<typeof readActivity>>) {
  const { persons } = participants
  const told = tellableRows(persons)
  return persons.map(({ electoralGroup, ...row }, index) => {
    const of = <T extends { electoralGroup: unknown }>(rows: readonly T[]) =>
      rows.find((one) => one.electoralGroup === electoralGroup)
    return {
      electoralGroup,
      members: of(states)?.members ?? 0,
      /** Null where there are too few to be told. */
      persons: told[index] ? row.persons : null,
      states: told[index] ? row.states : null,
      declared: of(states)?.declared ?? 0,
      comments: of(comments.groups)?.comments ?? 0,
    }
  })
}

/** Everything the hub of results says, in a constant number of statements. */
export async function readHub(db: Executor) {
  // Ballots that are due are settled first, which a transaction that only reads can't do.
  await db.execute(sql`select settle_ballots()`)
  const found = await db.transaction(readActivity, {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
  const { back, agenda, comments, moves, declarations, views } = found
  const { persons, others } = found.participants
  const decisions = await readDecisions(db, back)
  const latest = (slug: string) =>
    decisions
      .filter((ballot) => ballot.proposal?.slug === slug)
      .reduce<Ballot | null>(
        (last, one) => (last && Number(last.closesAt) > Number(one.closesAt) ? last : one),
        null,
      )
  const groups = groupsOf(found)
  const members = groups.reduce((sum, group) => sum + group.members, 0)
  const none = { counted: 0, week: 0, agree: 0, disagree: 0, pass: 0 }
  const declared = new Map(declarations.map((row) => [row.day, row.positions]))
  const written = new Map(comments.days.map((row) => [row.day, row.comments]))
  return {
    back,
    members,
    demonstration: agenda.some((item) => item.demonstration),
    /** Persons from Member States who have taken part, and how many States they come from. */
    persons: persons.reduce((sum, row) => sum + row.persons, 0),
    states: persons.reduce((sum, row) => sum + row.states, 0),
    /** Observers, organisations, officers, in no total; null where there are too few to be told. */
    others: mayTell({ persons: others, states: null }) ? others : null,
    groups,
    comments: comments.languages.reduce((sum, row) => sum + row.comments, 0),
    languages: comments.languages,
    days: everyDay(back.first).map((day) => ({
      day,
      comments: written.get(day) ?? 0,
      positions: declared.get(day) ?? 0,
    })),
    proposals: agenda.map((item) => ({
      slug: item.slug,
      number: item.number,
      title: item.title,
      stage: item.stage,
      demonstration: item.demonstration,
      tally: tallyOf(members, item.positions),
      comments: comments.proposals.find((row) => row.slug === item.slug) ?? none,
      views: views.find((row) => row.slug === item.slug) ?? { persons: 0, change: null },
      decision: latest(item.slug),
    })),
    moves,
    /** Comments whose common ground moved most, the furthest first. */
    ground: found.ground,
    decided: decisions.filter((ballot) => ballot.closesAt && ballot.closesAt >= back.moved),
  }
}

export type Hub = Awaited<ReturnType<typeof readHub>>
/** A crowd that comes at one moment reads it once. */
export const loadHub = () => once('hub', () => readHub(database()))
