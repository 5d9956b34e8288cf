import { loadPublishedProposals } from '@/features/results/published-queries'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (query, _params, locale) => {
  const collection = query.get('collection') ?? 'agenda'
  if (collection !== 'agenda' && collection !== 'method_example')
    return { problem: 400, detail: 'The parameter collection is agenda or method_example.' }
  return { json: { items: await loadPublishedProposals(collection, locale), next: null } }
})
