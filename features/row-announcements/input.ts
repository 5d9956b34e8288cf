import { z } from 'zod'
import { slug } from '@/features/comments/input'

export const rowAnnouncementInput = z.object({ proposal: slug, act: z.enum(['announce', 'withdraw']) })
export type RowAnnouncementInput = z.output<typeof rowAnnouncementInput>
