import { publicRoute } from '@/lib/public-route'

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = publicRoute(async () => ({
  problem: 404,
  detail: 'There is no such address in this interface.',
}))
