import { divisionObjectionInput } from '@/features/amendments/input'
import { objectToDivision } from '@/features/amendments/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: divisionObjectionInput,
  perMinute: 12,
  run: objectToDivision,
  next: (_done, back) => back,
})
