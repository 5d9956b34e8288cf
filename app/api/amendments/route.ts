import { amendmentInput } from '@/features/amendments/input'
import { proposeAmendment } from '@/features/amendments/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: amendmentInput,
  perMinute: 12,
  run: proposeAmendment,
  next: (_done, back) => back,
})
