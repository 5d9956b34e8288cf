import { objectionInput } from '@/features/ballots/input'
import { objectTo } from '@/features/ballots/objection-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: objectionInput,
  perMinute: 10,
  run: objectTo,
  next: (_stored, back) => `${back.split('#')[0]}#objections`,
})
