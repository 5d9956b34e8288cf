import { commentPath } from '@/features/comments/paths'
import { flagComment } from '@/features/moderation/flag-mutations'
import { flagInput } from '@/features/moderation/input'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({ input: flagInput, perMinute: 12, run: flagComment, next: commentPath })
