import { correctionInput } from '@/features/ballots/input'
import { noteCorrection } from '@/features/ballots/statement-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: correctionInput,
  perMinute: 10,
  run: noteCorrection,
  next: (_noted, back) => `${back.split('#')[0]}#board`,
})
