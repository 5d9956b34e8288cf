import { endInput } from '@/features/accounts/input'
import { endSession } from '@/features/accounts/sessions-mutations'
import { homeOf } from '@/features/accounts/sign-in-path'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: endInput,
  perMinute: 20,
  run: endSession,
  next: ({ own }, back) =>
    own ? `${homeOf(back).replace(/\/$/, '')}/sign-in?ended=1` : `${back.split('#')[0]}#sessions`,
})
