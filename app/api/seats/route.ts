import { seatRoute } from '@/features/accounts/sign-in-route'

export const POST = seatRoute
