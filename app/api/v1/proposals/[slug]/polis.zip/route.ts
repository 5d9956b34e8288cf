import { loadPolisArchive } from '@/features/open-data/archive-queries'
import { type Problem, publicRoute } from '@/lib/public-route'

const noRows: Problem = {
  problem: 404,
  detail:
    'No opinions of single persons are given here: only of imported conversations, and where it was announced before anybody had spoken, once no opinion can be given any more.',
}

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (_query, { slug = '' }) => {
  const bytes = await loadPolisArchive(slug)
  return bytes ? { bytes, type: 'application/zip', filename: `${slug}-polis.zip` } : noRows
})
