import { opinionInput } from '@/features/opinions/input'
import { recordOpinion } from '@/features/opinions/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: opinionInput,
  perMinute: 120,
  run: recordOpinion,
  next: (_receipt, back, { comment }) => `${back.split('#')[0]}#c${comment}`,
})
