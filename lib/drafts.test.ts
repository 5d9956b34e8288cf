import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from '@/db/test-database'
import { draftCookie, forgetDraft, saveDraft } from './drafts'
import { setTestEnvironment } from './test-environment'

test('what was refused is kept until the same form is sent', async () => {
  setTestEnvironment()
  const { db } = await testDatabase()
  const token = await saveDraft(db, '/api/comments', { body: 'Kept.', password: 'never', pick: ['no text'] })
  const kept = async () => [...(await db.execute(sql`select form, fields from drafts`))]
  const [cookie = ''] = draftCookie(token).split(';')
  const draft = { form: '/api/comments', fields: { body: 'Kept.' } }
  expect(await kept()).toEqual([draft])
  await forgetDraft(db, new Headers({ cookie }), '/api/views')
  await forgetDraft(db, new Headers(), '/api/comments')
  await forgetDraft(db, new Headers({ cookie: 'comity.draft=another' }), '/api/comments')
  expect(await kept()).toEqual([draft])
  await forgetDraft(db, new Headers({ cookie: `other=1; ${cookie}` }), '/api/comments')
  expect(await kept()).toEqual([])
})
