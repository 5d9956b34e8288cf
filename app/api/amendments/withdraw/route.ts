import { amendmentAddress } from '@/features/amendments/input'
import { withdrawAmendment } from '@/features/amendments/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: amendmentAddress,
  perMinute: 12,
  run: withdrawAmendment,
  next: (_done, back) => back,
})
