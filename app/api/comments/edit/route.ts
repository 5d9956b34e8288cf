import { editInput } from '@/features/comments/input'
import { editComment } from '@/features/comments/mutations'
import { commentPath } from '@/features/comments/paths'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({ input: editInput, perMinute: 12, run: editComment, next: commentPath })
