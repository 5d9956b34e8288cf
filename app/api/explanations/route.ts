import { explanationInput } from '@/features/ballots/input'
import { explainVote } from '@/features/ballots/statement-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: explanationInput,
  perMinute: 10,
  run: explainVote,
  next: (_stored, back) => `${back.split('#')[0]}#explanations`,
})
