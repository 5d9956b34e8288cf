import type { PolisExport } from './polis-export'
import { latestOpinions } from './polis-votes'

export type ImportSummary = {
  slug: string
  /** Rows of comments.csv. */
  comments: number
  /** People who voted. */
  participants: number
  /** Latest opinions, those on rejected statements included. */
  opinions: number
  agree: number
  disagree: number
  pass: number
}

/** The totals of an export: one person, one opinion on each statement. */
export function summarize({ slug, statements, participants, events }: PolisExport): ImportSummary {
  const totals = { agree: 0, disagree: 0, pass: 0 }
  for (const choices of latestOpinions(events).values()) {
    for (const choice of choices.values()) totals[choice] += 1
  }
  return {
    slug,
    comments: statements.length,
    participants: participants.length,
    opinions: totals.agree + totals.disagree + totals.pass,
    ...totals,
  }
}
