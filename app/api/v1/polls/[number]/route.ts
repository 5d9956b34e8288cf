import { noSuchPoll, pollNumber } from '@/features/polls/address'
import { loadPublishedPoll } from '@/features/polls/published-queries'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (_query, params, locale) => {
  const number = pollNumber(params.number ?? '')
  const json = number && (await loadPublishedPoll(number, locale))
  return json ? { json } : noSuchPoll
})
