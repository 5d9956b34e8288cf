import { threadPath } from '@/features/comments/paths'
import { threadInput } from '@/features/threads/input'
import { openThread } from '@/features/threads/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: threadInput,
  perMinute: 6,
  run: openThread,
  next: ({ proposal, thread }, back) => threadPath(back.split('/')[1] ?? 'en', proposal, thread),
})
