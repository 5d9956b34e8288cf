import { signInRoute } from '@/features/accounts/sign-in-route'

export const POST = signInRoute
