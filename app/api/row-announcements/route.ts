import { rowAnnouncementInput } from '@/features/row-announcements/input'
import { announceRows } from '@/features/row-announcements/mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: rowAnnouncementInput,
  perMinute: 12,
  run: announceRows,
  next: (_announced, back) => back,
})
