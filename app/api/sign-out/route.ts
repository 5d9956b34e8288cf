import { signOutRoute } from '@/features/accounts/sign-in-route'

export const POST = signOutRoute
