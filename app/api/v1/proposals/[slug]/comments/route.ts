import { readCursor } from '@/features/results/cursor'
import { loadPublishedComments } from '@/features/results/published-queries'
import { noSuchProposal, publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(
  async (query, { slug = '' }, locale) => {
    const after = readCursor(query.get('cursor'))
    if (after === null) return { problem: 400, detail: 'The cursor is none that this interface gave.' }
    const json = await loadPublishedComments(slug, after, locale)
    return json ? { json } : noSuchProposal
  },
)
