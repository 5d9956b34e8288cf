import { sequelInput } from '@/features/ballots/input'
import { decideSequel } from '@/features/ballots/sequel-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: sequelInput,
  perMinute: 30,
  run: decideSequel,
  next: ({ ballot }, back) => `${/^\/[a-z]{2}(?=\/)/.exec(back)?.[0] ?? ''}/ballots/${ballot}`,
})
