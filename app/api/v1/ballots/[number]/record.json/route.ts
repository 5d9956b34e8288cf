import { ballotNumber, noSuchRecord } from '@/features/ballots/address'
import { loadPublishedRecord } from '@/features/ballots/published-queries'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (_query, params, locale) => {
  const number = ballotNumber(params.number ?? '')
  const json = number && (await loadPublishedRecord(number, locale))
  return json ? { json } : noSuchRecord
})
