import { voteInput } from '@/features/ballots/input'
import { castVote } from '@/features/ballots/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: voteInput,
  perMinute: 30,
  run: castVote,
  next: (_receipt, back) => `${back.split('#')[0]}#vote`,
})
