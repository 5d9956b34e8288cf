import { mainSponsorInput } from '@/features/sponsorships/input'
import { nameMainSponsor } from '@/features/sponsorships/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: mainSponsorInput,
  perMinute: 30,
  run: nameMainSponsor,
  next: (_sponsored, back) => back,
})
