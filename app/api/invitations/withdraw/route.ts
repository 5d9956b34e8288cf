import { withdrawalInput } from '@/features/invitations/input'
import { withdrawInvitation } from '@/features/invitations/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: withdrawalInput,
  perMinute: 30,
  run: withdrawInvitation,
  next: (_withdrawn, back) => `/${back.split('/')[1]}/invitations`,
})
