import type { z } from 'zod'
import { collections } from '@/db/enums'
import { agreementReply } from '@/features/agreement/published-agreement-schema'
import { ballotReply, ballotsReply, recordReply } from '@/features/ballots/published-ballot-schema'
import { participationReply } from '@/features/participation/published-participation-schema'
import { pollReply, pollsReply } from '@/features/polls/published-poll-schema'
import { commentsReply } from '@/features/results/published-comment-schema'
import { commonGroundReply, groupsReply } from '@/features/results/published-groups-schema'
import { proposalReply, proposalsReply } from '@/features/results/published-proposal-schema'
import { resultsReply } from '@/features/results/published-results-schema'

export type Reply = { schema: z.ZodType } | { type: string; binary?: boolean }

type Operation = { path: string; id: string; summary: string; reply: Reply; parameters?: object[] }

const csv = { type: 'text/csv' }
const zip = { type: 'application/zip', binary: true }

/** Every address of the public interface, with what it replies. */
export const operations: readonly Operation[] = [
  {
    path: '/api/v1/proposals',
    id: 'listProposals',
    summary: 'The proposals of the agenda, or the examples of method',
    reply: { schema: proposalsReply },
    parameters: [
      {
        name: 'collection',
        in: 'query',
        schema: { type: 'string', enum: [...collections], default: 'agenda' },
      },
    ],
  },
  {
    path: '/api/v1/proposals/{slug}',
    id: 'getProposal',
    summary: 'One proposal: its text, stage and public threads',
    reply: { schema: proposalReply },
  },
  {
    path: '/api/v1/proposals/{slug}/results',
    id: 'getResults',
    summary: 'Everything on the results page',
    reply: { schema: resultsReply },
  },
  {
    path: '/api/v1/proposals/{slug}/positions.csv',
    id: 'getPositionsCsv',
    summary: 'Positions of the Member States, one row each',
    reply: csv,
  },
  {
    path: '/api/v1/proposals/{slug}/comments',
    id: 'listComments',
    summary: 'Comments in public threads by number, a page at a time',
    reply: { schema: commentsReply },
    parameters: [
      {
        name: 'cursor',
        in: 'query',
        description: 'The `next` of the page before.',
        schema: { type: 'string' },
      },
    ],
  },
  {
    path: '/api/v1/proposals/{slug}/common-ground',
    id: 'getCommonGround',
    summary: 'Common ground by electoral groups and by opinion groups',
    reply: { schema: commonGroundReply },
  },
  {
    path: '/api/v1/proposals/{slug}/groups',
    id: 'getOpinionGroups',
    summary: 'Opinion groups: sizes, telling comments, all comments by group',
    reply: { schema: groupsReply },
    parameters: [
      {
        name: 'thread',
        in: 'query',
        description:
          'The number of a public thread, for the groups in it; those of the whole proposal without.',
        schema: { type: 'integer', minimum: 2 },
      },
    ],
  },
  {
    path: '/api/v1/proposals/{slug}/agreement',
    id: 'getAgreement',
    summary: 'Which States agree with which, by what they declared',
    reply: { schema: agreementReply },
  },
  {
    path: '/api/v1/proposals/{slug}/archive.zip',
    id: 'getArchive',
    summary: 'Everything public about one proposal as files, with the codebook',
    reply: zip,
  },
  {
    path: '/api/v1/proposals/{slug}/polis.zip',
    id: 'getPolisExport',
    summary: 'A conversation in the format of Polis, where rows per person are given',
    reply: zip,
  },
  {
    path: '/api/v1/participation',
    id: 'getParticipation',
    summary:
      'The agenda at a glance: who takes part, in which languages, by day, and what moved in seven days',
    reply: { schema: participationReply },
  },
  {
    path: '/api/v1/ballots',
    id: 'listBallots',
    summary: 'All ballots, newest first',
    reply: { schema: ballotsReply },
  },
  {
    path: '/api/v1/ballots/{number}',
    id: 'getBallot',
    summary: 'One ballot: its terms, and its outcome once public',
    reply: { schema: ballotReply },
  },
  {
    path: '/api/v1/ballots/{number}/record.json',
    id: 'getBallotRecord',
    summary: 'The whole record of a closed ballot',
    reply: { schema: recordReply },
  },
  {
    path: '/api/v1/ballots/{number}/record.csv',
    id: 'getBallotRecordCsv',
    summary: 'The votes of a closed ballot, one row for each State',
    reply: csv,
  },
  {
    path: '/api/v1/polls',
    id: 'listPolls',
    summary: 'All polls of persons, newest first',
    reply: { schema: pollsReply },
  },
  {
    path: '/api/v1/polls/{number}',
    id: 'getPoll',
    summary: 'One poll: its question, and how often each answer was given once it is closed',
    reply: { schema: pollReply },
  },
]
