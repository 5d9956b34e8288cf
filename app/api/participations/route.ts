import { participationInput } from '@/features/ballots/input'
import { announceParticipation } from '@/features/ballots/participation-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: participationInput,
  perMinute: 10,
  run: announceParticipation,
  next: (_stored, back) => `${back.split('#')[0]}#participation`,
})
