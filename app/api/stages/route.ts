import { stageInput } from '@/features/sponsorships/input'
import { changeStage } from '@/features/sponsorships/stage-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: stageInput,
  perMinute: 12,
  run: changeStage,
  next: (_staged, back) => back,
})
