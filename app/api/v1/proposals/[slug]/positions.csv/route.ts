import { loadPublishedPositions } from '@/features/results/published-queries'
import { noSuchProposal, publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(
  async (_query, { slug = '' }, locale) => {
    const csv = await loadPublishedPositions(slug, locale)
    return csv ? { csv, filename: `${slug}-positions.csv` } : noSuchProposal
  },
)
