import { sql } from 'drizzle-orm'
import { database, type Executor } from '@/db/client'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { agreementOf, type Declaration } from './agreement'
import { publishAgreement } from './publish-agreement'

/** Items that two States must share before anything is said about them. */
export const leastShared = 2

/**
 * Public acts of Member States on the agenda, or on one proposal: positions, votes in ballots whose result is public,
 * and the stances of comments in national capacity. A State's last word on an item counts.
 */
export async function readDeclarations(db: Executor, slug?: string): Promise<Declaration[]> {
  await db.execute(sql`select settle_ballots()`)
  const only = slug ? sql`p.slug = ${slug}` : sql`true`
  const rows = await db.execute<Declaration>(sql`
    select x.delegation_code as state, 'position ' || p.id as item, case x.choice when 'support' then 1
      when 'support_with_reservations' then 0.5 when 'abstain' then 0 else -1 end::float8 as value
    from positions x join proposals p on p.subject_id = x.subject_id join delegations d on d.code = x.delegation_code
    where x.choice is not null and p.collection = 'agenda' and p.stage <> 'draft' and d.kind = 'member_state' and ${only}
    union all
    select v.delegation_code, 'ballot ' || b.id, case v.choice when 'yes' then 1 when 'abstain' then 0 else -1 end::float8
    from votes v join ballots b on b.id = v.ballot_id left join proposals p on p.id = b.proposal_id
    where v.choice <> 'not_participating' and b.settled_at is not null and not b.practice and ${only}
    union all
    select * from (
      select distinct on (c.delegation_code, c.proposal_id, c.paragraph_id) c.delegation_code,
        'comment ' || c.proposal_id || ' ' || coalesce(c.paragraph_id, 0),
        case c.stance when 'support' then 1 else -1 end::float8
      from comments c join proposals p on p.id = c.proposal_id join threads t on t.id = c.thread_id
      join delegations d on d.code = c.delegation_code
      where c.capacity = 'national' and c.stance in ('support', 'concern') and c.hidden_at is null
        and c.withdrawn_at is null and t.audience = 'public' and p.collection = 'agenda' and p.stage <> 'draft'
        and d.kind = 'member_state' and ${only}
      order by c.delegation_code, c.proposal_id, c.paragraph_id, c.created_at desc) said`)
  return [...rows]
}

export const loadAgreement = async () => agreementOf(await readDeclarations(database()), leastShared)

/** For machines, or null where there is no such proposal on the agenda. */
export async function publishedAgreement(db: Executor, slug: string, locale: Locale) {
  const [proposal] = await db.execute<{ demonstration: boolean }>(sql`
    select demonstration from proposals where slug = ${slug} and stage <> 'draft' and collection = 'agenda'`)
  if (!proposal) return null
  const agreement = agreementOf(await readDeclarations(db, slug), leastShared)
  const notice = proposal.demonstration ? (await getTranslator(locale, 'proposals'))('demonstration') : null
  return publishAgreement(agreement, { slug, locale, notice, leastShared })
}

export const loadPublishedAgreement = (slug: string, locale: Locale) =>
  publishedAgreement(database(), slug, locale)
