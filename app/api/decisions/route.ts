import { decisionInput } from '@/features/moderation/input'
import { decide } from '@/features/moderation/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: decisionInput,
  perMinute: 60,
  run: decide,
  next: (_decided, back) => `/${back.split('/')[1]}/moderation`,
})
