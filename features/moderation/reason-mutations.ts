import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '@/db/client'
import { may } from '@/features/accounts/rights'
import { words } from '@/features/comments/input'
import { locales } from '@/i18n/locales'
import { type Outcome, refuse } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'

const title = words(80)

export const reasonInput = z.object({
  code: z.string().regex(/^[a-z_]{2,40}$/),
  position: z.coerce.number().int().min(0).max(999),
  urgent: z.preprocess((value) => value === 'on' || value === 'true', z.boolean()),
  retired: z.preprocess((value) => value === 'on' || value === 'true', z.boolean()),
  ...Object.fromEntries(locales.map((locale) => [locale, title])),
})
export type ReasonInput = z.output<typeof reasonInput>

/** Adds a reason to the list or changes it; one that was used stays known to the log when it is retired. */
export async function saveReason(
  db: Database,
  viewer: Viewer,
  input: ReasonInput,
): Promise<Outcome<{ code: string }>> {
  if (!may(viewer, 'administer')) return refuse('not_allowed')
  const { code, position, urgent, retired, ...titles } = input
  await db.execute(sql`
    insert into moderation_reasons (code, position, title, urgent) values (${code}, ${position}, ${JSON.stringify(titles)}::jsonb, ${urgent})
    on conflict (code) do update set position = excluded.position, title = excluded.title, urgent = excluded.urgent,
      retired_at = case when ${retired} then coalesce(moderation_reasons.retired_at, clock_timestamp()) end`)
  return { ok: true, code }
}
