import { sponsorInput } from '@/features/sponsorships/input'
import { sponsorProposal } from '@/features/sponsorships/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: sponsorInput,
  perMinute: 12,
  run: sponsorProposal,
  next: (_sponsored, back) => back,
})
