import { nextInput } from '@/features/amendments/input'
import { takeNextStep } from '@/features/amendments/series-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: nextInput,
  perMinute: 30,
  run: takeNextStep,
  next: (_done, back) => back,
})
