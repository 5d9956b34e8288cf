import { standingInput } from '@/features/views/input'
import { recordView } from '@/features/views/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: standingInput,
  perMinute: 30,
  run: recordView,
  next: (_receipt, back) => `${back.split('#')[0]}#view`,
})
