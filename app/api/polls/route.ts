import { pollInput } from '@/features/polls/input'
import { announcePoll } from '@/features/polls/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: pollInput,
  perMinute: 10,
  run: announcePoll,
  // From the form's page, which is in the chair's language.
  next: ({ number }, back) => `${/^\/[a-z]{2}(?=\/)/.exec(back)?.[0] ?? ''}/polls/${number}`,
})
