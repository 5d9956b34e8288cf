import { openingInput } from '@/features/ballots/input'
import { openBallot } from '@/features/ballots/opening-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: openingInput,
  perMinute: 30,
  run: openBallot,
  // From the form's page, which is in the chair's language.
  next: ({ number }, back) => `${/^\/[a-z]{2}(?=\/)/.exec(back)?.[0] ?? ''}/ballots/${number}`,
})
