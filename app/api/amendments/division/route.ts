import { divisionInput } from '@/features/amendments/input'
import { requestDivision } from '@/features/amendments/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: divisionInput,
  perMinute: 12,
  run: requestDivision,
  next: (_done, back) => back,
})
