import type { Executor } from '@/db/client'
import { polisFiles } from './polis-files'
import { findConversation, readVotes } from './polis-queries'

/** The files of a conversation in Polis's format; null where no rows per person may be published. */
export async function readPolisFiles(db: Executor, slug: string) {
  const conversation = await findConversation(db, slug)
  return conversation && polisFiles(conversation, readVotes(db, conversation))
}
