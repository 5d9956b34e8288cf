import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { factories } from '@/db/factories'
import { testDatabase } from '@/db/test-database'
import { pollInput } from '@/features/polls/input'
import { readPolls } from '@/features/polls/queries'
import { locales } from '@/i18n/locales'
import type { Person } from './people'
import { seedPolls } from './polls'
import content from './polls.json' with { type: 'json' }

test('one past poll with its result, one open, each participation counted', async () => {
  const { db, owner } = await testDatabase()
  const make = factories(owner)
  const chair = await make.viewer('moderator')
  const people: Person[] = [{ id: chair.accountId, role: 'moderator', code: null, group: null }]
  for (let n = 0; n < 80; n++) {
    const code = `${String.fromCharCode(65 + Math.floor(n / 26))}${String.fromCharCode(65 + (n % 26))}`
    people.push({ id: (await make.viewer('head', code)).accountId, role: 'head', code, group: 'AFRICA' })
  }
  await owner.transaction((tx) => seedPolls(tx, people, new Date()))
  const [open, past] = await readPolls(db, null)
  expect(open).toMatchObject({ phase: 'open', counts: null, demonstration: true })
  expect(past).toMatchObject({ phase: 'closed', demonstration: true })
  expect(past?.counts?.reduce((sum, n) => sum + n)).toBe(past?.participants)
  const counted = await owner.execute<{ equal: boolean }>(sql`
    select (select sum(n) from unnest(counts) n) =
      (select count(*) from poll_participations p where p.poll_id = t.poll_id) as equal from poll_tallies t`)
  expect(counted.map((row) => row.equal)).toEqual([true, true])
})

test.each(Object.entries(content))('the form would take the %s poll', (_name, { question, options }) => {
  const fields = Object.fromEntries(
    locales.flatMap((locale) => [
      [`question.${locale}`, question[locale]],
      ...options.map((option, index) => [`option.${index + 1}.${locale}`, option[locale]]),
    ]),
  )
  const parsed = pollInput.safeParse({ ...fields, closesAt: '2030-01-01T12:00' })
  expect(parsed.data).toMatchObject({ question, options })
})
