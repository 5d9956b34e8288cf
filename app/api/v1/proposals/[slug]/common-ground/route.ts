import { loadPublishedCommonGround } from '@/features/results/published-queries'
import { noSuchProposal, publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(
  async (_query, { slug = '' }, locale) => {
    const json = await loadPublishedCommonGround(slug, locale)
    return json ? { json } : noSuchProposal
  },
)
