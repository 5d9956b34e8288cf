import { commentAddress } from '@/features/comments/input'
import { withdrawComment } from '@/features/comments/mutations'
import { commentPath } from '@/features/comments/paths'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: commentAddress,
  perMinute: 12,
  run: withdrawComment,
  next: commentPath,
})
