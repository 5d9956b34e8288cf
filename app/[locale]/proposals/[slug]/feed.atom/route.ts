import { feedContent } from '@/features/open-data/feed-content'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(
  async (_query, { locale = '', slug = '' }) => feedContent(locale, slug),
)
