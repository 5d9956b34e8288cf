import { database, type Executor } from '@/db/client'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type Ballot, readBallot, readBallots } from './queries'
import { publishBallot, publishRecord } from './record'
import { recordCsv } from './record-csv'

const noticeIn = async (locale: Locale, ballot: Ballot) =>
  ballot.demonstration ? (await getTranslator(locale, 'proposals'))('demonstration') : null

export async function publishedBallots(db: Executor, locale: Locale) {
  const ballots = await readBallots(db, null)
  return Promise.all(ballots.map(async (ballot) => publishBallot(ballot, await noticeIn(locale, ballot))))
}

export async function publishedBallot(db: Executor, number: number, locale: Locale) {
  const ballot = await readBallot(db, null, number)
  return ballot && publishBallot(ballot, await noticeIn(locale, ballot))
}

/** The record, or null while there is none for everyone to see: before the close there is no such file. */
async function findRecord(db: Executor, number: number) {
  const ballot = await readBallot(db, null, number)
  return ballot?.phase === 'closed' || ballot?.phase === 'cancelled' ? ballot : null
}

export async function publishedRecord(db: Executor, number: number, locale: Locale) {
  const ballot = await findRecord(db, number)
  return ballot && publishRecord(ballot, locale, await noticeIn(locale, ballot))
}

export async function publishedRecordCsv(db: Executor, number: number, locale: Locale) {
  const ballot = await findRecord(db, number)
  return ballot && recordCsv(ballot, locale, await noticeIn(locale, ballot))
}

export const loadPublishedBallots = (locale: Locale) => publishedBallots(database(), locale)
export const loadPublishedBallot = (number: number, locale: Locale) =>
  publishedBallot(database(), number, locale)
export const loadPublishedRecord = (number: number, locale: Locale) =>
  publishedRecord(database(), number, locale)
export const loadPublishedRecordCsv = (number: number, locale: Locale) =>
  publishedRecordCsv(database(), number, locale)
