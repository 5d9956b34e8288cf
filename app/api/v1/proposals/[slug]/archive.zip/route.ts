import { loadArchive } from '@/features/open-data/archive-queries'
import { noSuchProposal, publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(
  async (_query, { slug = '' }, locale) => {
    const bytes = await loadArchive(slug, locale)
    return bytes ? { bytes, type: 'application/zip', filename: `${slug}-${locale}.zip` } : noSuchProposal
  },
)
