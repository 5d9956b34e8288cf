import { declarePosition } from '@/features/positions/mutations'
import { standingInput } from '@/features/views/input'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: standingInput,
  perMinute: 30,
  run: declarePosition,
  next: (_receipt, back) => `${back.split('#')[0]}#position`,
})
