import { reasonInput, saveReason } from '@/features/moderation/reason-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: reasonInput,
  perMinute: 30,
  run: saveReason,
  next: (_saved, back) => back,
})
