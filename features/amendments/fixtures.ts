import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { factories } from '@/db/factories'
import type { TestDatabase } from '@/db/test-database'
import { locales, type Multilingual } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { amendmentInput } from './input'
import { proposeAmendment } from './mutations'

export const sixTimes = (word: string) =>
  Object.fromEntries(locales.map((locale) => [locale, `${word} ${locale}`])) as Multilingual

/** A proposal whose text has this many paragraphs, "old 1" and on. @returns its slug */
export async function textedProposal(
  { owner }: TestDatabase,
  make: ReturnType<typeof factories>,
  paragraphs = 3,
) {
  const { id, slug, textId } = await make.proposal({ stage: 'decision' })
  const [version] = await owner.execute<{ id: string }>(sql`
    insert into text_versions (text_id, number, label, sha256) values (${textId}, 1, 'L.1', ${'0'.repeat(64)}) returning id`)
  for (let number = 1; number <= paragraphs; number += 1)
    await owner.execute(sql`
      with known as (insert into paragraphs (text_id, number) values (${textId}, ${number})
        on conflict (text_id, number) do update set number = excluded.number returning id)
      insert into paragraph_versions (version_id, paragraph_id, position, body)
      select ${version?.id ?? null}, id, ${number}, ${JSON.stringify(sixTimes(`old ${number}`))}::jsonb from known`)
  return { id, slug }
}

type Words = { kind?: 'replace' | 'delete' | 'add_after'; paragraph?: number; requestId?: string }

/** Proposes "new 1" and on, written in English only. */
export const amend = (
  { db }: TestDatabase,
  viewer: Viewer,
  proposal: string,
  { kind = 'replace', paragraph = 1, requestId = randomUUID() }: Words = {},
) =>
  proposeAmendment(
    db,
    viewer,
    amendmentInput.parse({ proposal, kind, paragraph, lang: 'en', en: `new ${paragraph}`, requestId }),
  )
