import { cutoffInput } from '@/features/sponsorships/input'
import { setCutoff } from '@/features/sponsorships/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: cutoffInput,
  perMinute: 12,
  run: setCutoff,
  next: (_set, back) => back,
})
