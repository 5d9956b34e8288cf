import { loadPublishedPolls } from '@/features/polls/published-queries'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (_query, _params, locale) => ({
  json: { items: await loadPublishedPolls(locale), next: null },
}))
