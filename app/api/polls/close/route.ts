import { closeInput } from '@/features/polls/input'
import { closePoll } from '@/features/polls/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: closeInput,
  perMinute: 30,
  run: closePoll,
  next: (_closed, back) => back,
})
