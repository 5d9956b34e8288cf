import { withdrawalInput } from '@/features/sponsorships/input'
import { withdrawProposal } from '@/features/sponsorships/stage-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: withdrawalInput,
  perMinute: 6,
  run: withdrawProposal,
  next: (_staged, back) => back,
})
