import { loadPublishedParticipation } from '@/features/participation/published-queries'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (_query, _params, locale) => ({
  json: await loadPublishedParticipation(locale),
}))
