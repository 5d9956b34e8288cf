import { stringify } from 'csv-stringify/sync'
import type { publishComment } from '@/features/results/publish-comment'

type Published = ReturnType<typeof publishComment>

/** The columns of the archive's file of comments, as the codebook describes them. */
export const commentColumns = [
  'number',
  'thread',
  'parent',
  'status',
  'reason',
  'paragraph',
  'stance',
  'capacity',
  'on_behalf_of',
  'role',
  'state',
  'name',
  'lang',
  'created_at',
  'edited_at',
  'text',
  'agree',
  'disagree',
  'pass',
  'notice',
] as const

/** The public comments of a proposal, one row each; UTF-8 with a byte order mark, no cell runs as a formula. */
export function commentsCsv(comments: readonly Published[], notice: string | null) {
  const rows = comments.map((comment) => {
    const place = [comment.number, comment.thread, comment.parent, comment.status]
    const { author, opinions } = comment
    if (!author || !opinions) return [...place, comment.reason, ...Array(14).fill(null), notice]
    return [
      ...place,
      null,
      comment.paragraph,
      comment.stance,
      comment.capacity,
      comment.onBehalfOf,
      author.role,
      author.state,
      author.name,
      comment.lang,
      comment.createdAt,
      comment.editedAt,
      comment.text,
      opinions.agree,
      opinions.disagree,
      opinions.pass,
      notice,
    ]
  })
  return stringify([[...commentColumns], ...rows], { bom: true, escape_formulas: true })
}
