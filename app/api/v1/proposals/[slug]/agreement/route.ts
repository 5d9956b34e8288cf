import { loadPublishedAgreement } from '@/features/agreement/queries'
import { noSuchProposal, publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(
  async (_query, { slug = '' }, locale) => {
    const json = await loadPublishedAgreement(slug, locale)
    return json ? { json } : noSuchProposal
  },
)
