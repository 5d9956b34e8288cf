import { changeAuthorisation } from '@/features/delegations/authorisation-mutations'
import { authorisationInput } from '@/features/delegations/input'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: authorisationInput,
  perMinute: 30,
  run: changeAuthorisation,
  next: (_changed, back) => `${back.split(/[?#]/)[0]}#changes`,
})
