import { invitationInput } from '@/features/invitations/input'
import { invite } from '@/features/invitations/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: invitationInput,
  perMinute: 30,
  run: invite,
  next: ({ invitation }, back) => `/${back.split('/')[1]}/invitations#i-${invitation}`,
})
