import { threadPath } from '@/features/comments/paths'
import { threadActInput } from '@/features/moderation/input'
import { moderateThread } from '@/features/moderation/thread-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: threadActInput,
  perMinute: 30,
  run: moderateThread,
  next: ({ proposal, thread }, back) => threadPath(back.split('/')[1] ?? 'en', proposal, thread),
})
