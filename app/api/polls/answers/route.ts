import { answerInput } from '@/features/polls/input'
import { answerPoll } from '@/features/polls/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: answerInput,
  perMinute: 30,
  run: answerPoll,
  secret: true,
  next: ({ poll }, back) => `${/^\/[a-z]{2}(?=\/)/.exec(back)?.[0] ?? ''}/polls/${poll}#participation`,
})
