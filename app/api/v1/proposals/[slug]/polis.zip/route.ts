import { loadPolisArchive } from '@/features/open-data/archive-queries'
import { type Problem, publicRoute } from '@/lib/public-route'

const notImported: Problem = {
  problem: 404,
  detail: 'There is no imported conversation here: of other proposals no opinion of a person is given.',
}

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async (_query, { slug = '' }) => {
  const bytes = await loadPolisArchive(slug)
  return bytes ? { bytes, type: 'application/zip', filename: `${slug}-polis.zip` } : notImported
})
