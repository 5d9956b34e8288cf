import type { CommentList } from './input'

/** The query string of a list with some of it changed; a new order or filter starts at the top. */
export function listQuery(
  { sort, paragraph, stance, capacity, group, state, lang }: CommentList,
  change: Partial<CommentList>,
) {
  const merged = { sort, paragraph, stance, capacity, group, state, lang, ...change }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(merged))
    if (value !== undefined && !(name === 'sort' && value === 'oldest')) query.set(name, String(value))
  return query.toString()
}
