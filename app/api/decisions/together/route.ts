import { togetherInput } from '@/features/moderation/input'
import { decideTogether } from '@/features/moderation/together-mutations'
import { spellResult } from '@/features/moderation/together-result'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: togetherInput,
  perMinute: 20,
  run: decideTogether,
  next: (decided, back) => `/${back.split('/')[1]}/moderation?${spellResult(decided)}#decided`,
})
