import { closeInput } from '@/features/ballots/input'
import { closeBallot } from '@/features/ballots/opening-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: closeInput,
  perMinute: 30,
  run: closeBallot,
  next: (_closed, back) => back,
})
