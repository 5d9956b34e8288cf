import { describe, expect, test } from 'vitest'
import { ballotReply, recordReply } from '@/features/ballots/published-ballot-schema'
import { recordColumns } from '@/features/ballots/record-csv'
import { pollReply } from '@/features/polls/published-poll-schema'
import { locales } from '@/i18n/locales'
import { codebookSections } from './codebook-sections'

/** Said together with another field. */
const among: Record<string, string> = { notice: 'demonstration' }

describe.each(locales)('the codebook in %s', (locale) => {
  test.each([
    ['a ballot', 'ballots', Object.keys(ballotReply.shape)],
    ['its record', 'ballots', Object.keys(recordReply.shape)],
    ['the roll-call', 'record.csv', [...recordColumns]],
    ['a poll', 'polls', Object.keys(pollReply.shape)],
  ])('describes every field of %s', async (_what, heading, names) => {
    const sections = await codebookSections(locale)
    const section = sections.find((found) => found.heading.includes(heading) && found.fields)
    const described = new Map(section?.fields)
    for (const name of names)
      expect(described.get(name) ?? described.get(among[name] ?? ''), name).toMatch(/\S/)
  })
})
