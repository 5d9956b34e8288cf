import type { Capacity, Stage, Stance } from '@/db/enums'
import type { ContextItem, Figure } from '@/db/schema'
import type { Multilingual } from '@/i18n/locales'
import commentsJson from './comments.json' with { type: 'json' }
import proposalsJson from './proposals.json' with { type: 'json' }

export type ProposalSeed = {
  slug: string
  number: number
  stage: Stage
  title: Multilingual
  longTitle: Multilingual
  summary: Multilingual
  quote: { text: string }
  paragraphs: { body: Multilingual; citation: Multilingual }[]
  context: ContextItem[]
  figures: Figure[]
}

export type CommentSeed = {
  thread: 'general' | 'second'
  seat: string
  role: 'delegate' | 'head' | 'expert'
  capacity: Capacity
  stance: Stance | null
  paragraph: number | null
  lang: string
  key: string
  replyTo: string | null
  text: string
}

export type DiscussionSeed = {
  proposal: string
  second: { title: string; lang: string }
  comments: CommentSeed[]
}

export const source: Multilingual = proposalsJson.source
// `content.test.ts` checks that the files have these shapes.
export const proposalSeeds = proposalsJson.proposals as ProposalSeed[]
export const discussionSeeds = commentsJson as DiscussionSeed[]
