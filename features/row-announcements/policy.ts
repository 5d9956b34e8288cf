import type { Stage } from '@/db/enums'
import { whyClosed } from '@/features/threads/policy'

export type Announced = { rowsAnnouncedAt: Date | null; stage: Stage; past: boolean }

/**
 * Whether the opinions under a proposal are published row by row: those announced, once no opinion can be given or
 * changed any more. Before that, whoever compares two publications would see which row somebody has just changed.
 */
export const rowsAreOut = ({ rowsAnnouncedAt, stage, past }: Announced) =>
  rowsAnnouncedAt !== null &&
  stage !== 'draft' &&
  whyClosed({ stage, past, threadClosed: false, threadLocked: false }) !== null
