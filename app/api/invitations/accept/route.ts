import { acceptRoute } from '@/features/invitations/accept-route'

export const POST = acceptRoute
