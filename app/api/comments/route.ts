import { commentInput } from '@/features/comments/input'
import { postComment } from '@/features/comments/mutations'
import { commentPath } from '@/features/comments/paths'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: commentInput,
  perMinute: 12,
  run: postComment,
  next: commentPath,
})
