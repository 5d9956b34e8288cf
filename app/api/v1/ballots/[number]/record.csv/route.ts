import { ballotNumber, noSuchRecord } from '@/features/ballots/address'
import { loadPublishedRecordCsv } from '@/features/ballots/published-queries'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (_query, params, locale) => {
  const number = ballotNumber(params.number ?? '')
  const csv = number && (await loadPublishedRecordCsv(number, locale))
  return csv ? { csv, filename: `ballot-${number}.csv` } : noSuchRecord
})
