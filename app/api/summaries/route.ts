import { threadPath } from '@/features/comments/paths'
import { summaryInput } from '@/features/moderation/input'
import { writeSummary } from '@/features/moderation/thread-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: summaryInput,
  perMinute: 12,
  run: writeSummary,
  next: ({ proposal, thread }, back) => `${threadPath(back.split('/')[1] ?? 'en', proposal, thread)}#summary`,
})
