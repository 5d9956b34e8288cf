import { database, type Executor } from '@/db/client'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type Poll, readPoll, readPolls } from './queries'
import { resultOf } from './result'

/** A poll for everyone; how often each answer was given only where the result is shown. */
async function publishPoll(poll: Poll, locale: Locale) {
  const result = resultOf(poll)
  const why = poll.phase === 'closed' ? 'too_few' : 'before_close'
  return {
    poll: poll.number,
    phase: poll.phase,
    proposal: poll.proposal?.slug ?? null,
    question: poll.question,
    options: poll.options.map((text, place) => ({ text, count: result?.counts[place] ?? null })),
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    closedEarly: poll.closedEarly,
    participants: poll.participants,
    withheld: result ? null : why,
    demonstration: poll.demonstration,
    notice: poll.demonstration ? (await getTranslator(locale, 'proposals'))('demonstration') : null,
    links: { self: `/api/v1/polls/${poll.number}` },
  }
}

export const publishedPolls = async (db: Executor, locale: Locale) =>
  Promise.all((await readPolls(db, null)).map((poll) => publishPoll(poll, locale)))

export async function publishedPoll(db: Executor, number: number, locale: Locale) {
  const poll = await readPoll(db, null, number)
  return poll && publishPoll(poll, locale)
}

export const loadPublishedPolls = (locale: Locale) => publishedPolls(database(), locale)
export const loadPublishedPoll = (number: number, locale: Locale) => publishedPoll(database(), number, locale)
