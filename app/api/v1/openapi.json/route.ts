import { openApiDocument } from '@/features/open-data/openapi'
import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async () => ({
  json: openApiDocument(),
}))
