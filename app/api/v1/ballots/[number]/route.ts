import { ballotNumber, noSuchBallot } from '@/features/ballots/address'
import { loadPublishedBallot } from '@/features/ballots/published-queries'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (_query, params, locale) => {
  const number = ballotNumber(params.number ?? '')
  const json = number && (await loadPublishedBallot(number, locale))
  return json ? { json } : noSuchBallot
})
