import { deepestReply } from './limits'

/** The path of a new comment: under what it answers, or beside it where replies have become flat. */
export function placeUnder(parentPath: readonly number[] | null, number: number) {
  return [...(parentPath ?? []).slice(0, deepestReply), number]
}
