import { handOverVote } from '@/features/delegations/authorisation-mutations'
import { handOverInput } from '@/features/delegations/input'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: handOverInput,
  perMinute: 10,
  run: handOverVote,
  next: (_handed, back) => `${back.split(/[?#]/)[0]}#changes`,
})
