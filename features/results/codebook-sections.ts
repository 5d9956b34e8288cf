import { recordColumns } from '@/features/ballots/record-csv'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { publishedPerPage } from './comment-queries'
import { minimumPersons, minimumStates } from './common-ground'
import { positionColumns } from './publish-positions'

const addresses = [
  ['list', '/api/v1/proposals'],
  ['proposal', '/api/v1/proposals/{slug}'],
  ['results', '/api/v1/proposals/{slug}/results'],
  ['positions', '/api/v1/proposals/{slug}/positions.csv'],
  ['comments', '/api/v1/proposals/{slug}/comments'],
  ['commonGround', '/api/v1/proposals/{slug}/common-ground'],
  ['groups', '/api/v1/proposals/{slug}/groups'],
  ['agreement', '/api/v1/proposals/{slug}/agreement'],
  ['ballots', '/api/v1/ballots'],
  ['ballot', '/api/v1/ballots/{number}'],
  ['recordJson', '/api/v1/ballots/{number}/record.json'],
  ['recordCsv', '/api/v1/ballots/{number}/record.csv'],
  ['polls', '/api/v1/polls'],
  ['poll', '/api/v1/polls/{number}'],
  ['archive', '/api/v1/proposals/{slug}/archive.zip'],
  ['polis', '/api/v1/proposals/{slug}/polis.zip'],
  ['openapi', '/api/v1/openapi.json'],
  ['feed', '/{locale}/feed.atom'],
  ['feedOf', '/{locale}/proposals/{slug}/feed.atom'],
  ['embed', '/embed/{locale}/proposals/{slug}'],
] as const

const resultFields = [
  'positions',
  'byElectoralGroup',
  'byState',
  'observers',
  'overTime',
  'views',
  'counted',
  'mostAgreed',
  'mostDivided',
  'ranked',
  'divisions',
  'sayings',
  'imported',
] as const

const commentFields = [
  'number',
  'thread',
  'parent',
  'status',
  'reason',
  'paragraph',
  'stance',
  'capacity',
  'author',
  'text',
  'opinions',
] as const

/** Of a ballot and of its record; `notice` belongs to `demonstration`. */
const ballotFields = [
  'ballot',
  'method',
  'phase',
  'outcome',
  'proposal',
  'paragraph',
  'question',
  'proposer',
  'organ',
  'rule',
  'basis',
  'quorum',
  'electorate',
  'visibility',
  'practice',
  'opensAt',
  'closesAt',
  'closedEarly',
  'decides',
  'follows',
  'takesUp',
  'cancelled',
  'textSha256',
  'tally',
  'objections',
  'notParticipating',
  'decision',
  'demonstration',
  'links',
  'text',
  'totals',
  'byGroup',
  'roll',
  'explanations',
  'corrections',
] as const

const pollFields = [
  'poll',
  'phase',
  'proposal',
  'question',
  'options',
  'opensAt',
  'closesAt',
  'closedEarly',
  'participants',
  'withheld',
  'demonstration',
  'links',
] as const

const groupFields = ['computedAt', 'grouped', 'stability', 'size', 'telling', 'consensus', 'shares'] as const

const agreementFields = ['items', 'leastShared', 'agreement', 'shared'] as const

const participationFields = [
  'persons',
  'others',
  'byElectoralGroup',
  'languages',
  'days',
  'latestBallot',
  'week',
  'changes',
  'commonGround',
] as const

const formKeys = ['read', 'cache', 'errors', 'csv', 'dates', 'demonstration'] as const
const ruleKeys = ['fold', 'time', 'favour', 'groups', 'ground', 'minimum', 'hidden'] as const

/** A part of the codebook: sentences, or names with their meaning. */
export type CodebookSection = { heading: string; sentences?: string[]; fields?: [string, string][] }

/** What every file and address gives, field by field, and by which rules it is counted: for the page and for files. */
export async function codebookSections(locale: Locale): Promise<CodebookSection[]> {
  const [t, participation] = await Promise.all([
    getTranslator(locale, 'results'),
    getTranslator(locale, 'participation'),
  ])
  const minimum = { persons: minimumPersons, states: minimumStates }
  return [
    {
      heading: t('codebook.addresses'),
      fields: [
        ...addresses.map(([key, path]): [string, string] => [
          path,
          t(`codebook.${key}`, { count: publishedPerPage }),
        ]),
        ['/api/v1/participation', participation('codebook.address')],
      ],
    },
    { heading: t('codebook.formHeading'), sentences: formKeys.map((key) => t(`codebook.form.${key}`)) },
    {
      heading: t('codebook.rulesHeading'),
      sentences: ruleKeys.map((key) => t(`codebook.rules.${key}`, minimum)),
    },
    {
      heading: t('codebook.positionsHeading'),
      fields: positionColumns.map((column) => [column, t(`codebook.csvFields.${column}`)]),
    },
    {
      heading: t('codebook.resultsHeading'),
      fields: resultFields.map((name) => [name, t(`codebook.resultFields.${name}`)]),
    },
    {
      heading: t('codebook.commentsHeading'),
      fields: commentFields.map((name) => [name, t(`codebook.commentFields.${name}`)]),
    },
    {
      heading: t('codebook.groupsHeading'),
      fields: groupFields.map((name) => [name, t(`codebook.groupFields.${name}`)]),
    },
    {
      heading: t('codebook.agreementHeading'),
      fields: agreementFields.map((name) => [name, t(`codebook.agreementFields.${name}`)]),
    },
    {
      heading: participation('codebook.heading'),
      fields: participationFields.map((name) => [name, participation(`codebook.fields.${name}`)]),
    },
    { heading: t('codebook.archiveHeading'), sentences: [t('codebook.archiveText')] },
    { heading: t('codebook.polisHeading'), sentences: [t('codebook.polisText'), t('codebook.rowsText')] },
    {
      heading: t('codebook.ballotsHeading'),
      fields: ballotFields.map((name) => [name, t(`codebook.ballotFields.${name}`)]),
    },
    {
      heading: t('codebook.recordHeading'),
      fields: recordColumns.map((column) => [column, t(`codebook.recordFields.${column}`)]),
    },
    {
      heading: t('codebook.pollsHeading'),
      fields: pollFields.map((name) => [name, t(`codebook.pollFields.${name}`)]),
    },
  ]
}
