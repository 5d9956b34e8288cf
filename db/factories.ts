import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Viewer } from '@/lib/viewer'
import type { Database } from './client'
import type { Role, Stage } from './enums'
import {
  accounts,
  ballots,
  comments,
  delegations,
  paragraphs,
  proposalCounters,
  proposals,
  subjects,
  texts,
  threads,
} from './schema'

const first = <T>(rows: T[]): T => {
  const [row] = rows
  if (!row) throw new Error('the insert returned no row')
  return row
}

/** Rows for tests, inserted by the schema's owner; every call makes new ones. */
export function factories(owner: Database) {
  async function subject(kind: 'proposal' | 'thread') {
    return first(await owner.insert(subjects).values({ kind }).returning()).id
  }

  async function delegation(code: string, group: Viewer['electoralGroup'] = 'AFRICA') {
    const kind = group ? ('member_state' as const) : ('observer_state' as const)
    await owner.insert(delegations).values({ code, kind, electoralGroup: group }).onConflictDoNothing()
    return { code, kind }
  }

  async function viewer(role: Role, code?: string, extra: Partial<Viewer> = {}): Promise<Viewer> {
    const seat = code ? await delegation(code, extra.electoralGroup ?? 'AFRICA') : null
    const electoralGroup = role === 'moderator' ? (extra.electoralGroup ?? 'WEOG') : null
    const row = first(
      await owner
        .insert(accounts)
        .values({
          role,
          login: randomUUID(),
          delegationCode: code ?? null,
          electoralGroup,
          authorised: extra.authorised ?? false,
        })
        .returning(),
    )
    return {
      accountId: row.id,
      role,
      authorised: false,
      demonstration: false,
      electoralGroup: seat ? (extra.electoralGroup ?? 'AFRICA') : electoralGroup,
      delegation: seat,
      session: { idHash: Buffer.alloc(32), assurance: 1 },
      ...extra,
    }
  }

  /** A proposal of two paragraphs with its general thread. */
  async function proposal(
    options: { stage?: Stage; closesAt?: Date; collection?: 'agenda' | 'method_example' } = {},
  ) {
    const text = first(await owner.insert(texts).values({ kind: 'proposal' }).returning())
    await owner.insert(paragraphs).values([1, 2].map((number) => ({ textId: text.id, number })))
    const word = { ar: 'نص', en: 'text', es: 'texto', fr: 'texte', ru: 'текст', zh: '案文' }
    const row = first(
      await owner
        .insert(proposals)
        .values({
          slug: `p-${randomUUID()}`,
          stage: 'discussion',
          subjectId: await subject('proposal'),
          textId: text.id,
          title: word,
          longTitle: word,
          summary: word,
          ...options,
        })
        .returning(),
    )
    await owner.insert(proposalCounters).values({ proposalId: row.id, threads: 1 })
    const general = first(
      await owner
        .insert(threads)
        .values({ proposalId: row.id, number: 1, isGeneral: true, subjectId: await subject('thread') })
        .returning(),
    )
    return { ...row, general }
  }

  async function comment(
    of: Awaited<ReturnType<typeof proposal>>,
    by: Viewer,
    extra: Partial<typeof comments.$inferInsert> = {},
  ) {
    const [counter] = await owner
      .update(proposalCounters)
      .set({ comments: sql`${proposalCounters.comments} + 1` })
      .where(sql`${proposalCounters.proposalId} = ${of.id}`)
      .returning()
    const number = counter?.comments ?? 1
    return first(
      await owner
        .insert(comments)
        .values({
          proposalId: of.id,
          threadId: of.general.id,
          number,
          path: [number],
          accountId: by.accountId,
          role: by.role,
          delegationCode: by.delegation?.code ?? null,
          lang: 'en',
          source: `Comment ${number}`,
          html: `<p>Comment ${number}</p>`,
          renderer: 1,
          ...extra,
        })
        .returning(),
    )
  }

  /** A recorded vote that opened an hour ago and closes in one, on a text of one paragraph. */
  async function ballot(by: Viewer, extra: Partial<typeof ballots.$inferInsert> = {}) {
    const hour = 60 * 60 * 1000
    const word = { ar: 'نص', en: 'text', es: 'texto', fr: 'texte', ru: 'текст', zh: '案文' }
    return first(
      await owner
        .insert(ballots)
        .values({
          number: 0,
          text: [{ number: 1, body: word }],
          sha256: '0'.repeat(64),
          question: word,
          method: 'recorded_vote',
          visibility: 'after_close',
          opensAt: new Date(Date.now() - hour),
          closesAt: new Date(Date.now() + hour),
          openedBy: by.accountId,
          ...extra,
        })
        .returning(),
    )
  }

  return { delegation, viewer, proposal, comment, subject, ballot }
}
