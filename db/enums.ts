/** Enum tuples, once: they feed both `pgEnum` and zod. */
export const collections = ['agenda', 'method_example'] as const
export const stages = [
  'draft',
  'discussion',
  'negotiation',
  'decision',
  'adopted',
  'not_adopted',
  'closed',
] as const
export const audiences = ['public', 'delegates', 'working_group', 'delegation'] as const
export const electoralGroups = ['AFRICA', 'ASIA_PACIFIC', 'EEG', 'GRULAC', 'WEOG'] as const
export const delegationKinds = ['member_state', 'observer_state', 'observer_organization'] as const
export const accountKinds = ['seat', 'participant'] as const
export const roles = [
  'observer',
  'expert',
  'delegate',
  'acting_head',
  'head',
  'moderator',
  'secretariat',
] as const
export const stances = ['support', 'concern', 'question', 'amendment'] as const
export const capacities = ['personal', 'national', 'group'] as const
export const opinionChoices = ['agree', 'disagree', 'pass'] as const
export const standings = ['support', 'support_with_reservations', 'abstain', 'oppose'] as const
export const textKinds = ['proposal', 'rule', 'ballot', 'summary', 'report'] as const
export const subjectKinds = ['proposal', 'thread'] as const
export const moderationActs = [
  'propose_hiding',
  'hide',
  'hide_at_once',
  'confirm_hiding',
  'restore',
  'dismiss_reports',
  'private_word',
  'pin',
  'unpin',
  'lock',
  'unlock',
  'close',
  'reopen',
  'label',
  'move',
  'summarise',
] as const
export const ballotMethods = ['recorded_vote', 'consensus', 'silence'] as const
/** Committees decide by simple majority only. */
export const organs = ['plenary', 'committee'] as const
export const thresholds = ['simple', 'two_thirds'] as const
export const thresholdBases = ['present_and_voting'] as const
export const resultVisibilities = ['live', 'last_minutes', 'after_close'] as const
/** `not_participating` is announced: present, and listed with the non-voting. */
export const voteChoices = ['yes', 'no', 'abstain', 'not_participating'] as const
/** What stops an adoption without a vote; a broken silence gives its reason. */
export const objectionKinds = ['objection', 'request_for_vote', 'broken_silence'] as const
/** What the chair does when there was an objection, a tie, or a decision that is to be taken up again. */
export const ballotSequels = [
  'consultations',
  'extension',
  'recorded_vote',
  'second_vote',
  'reconsideration',
] as const
/** How a ballot takes up an earlier one: after a tie, whether to reconsider it, and the vote when that was decided. */
export const ballotRounds = ['second_vote', 'reconsideration', 'reconsidered'] as const
/** What happened to a ballot, each at most once. A silence that is kept is its adoption. */
export const ballotMoments = [
  'opened',
  'objected',
  'silence_broken',
  'closed',
  'silence_kept',
  'adopted',
  'not_adopted',
  'cancelled',
] as const
/** How long before the close a delegation that hasn't acted is reminded. */
export const reminderKinds = ['day_before', 'hour_before'] as const
/** What changes who may act for a State; a person who presides hands its vote over. */
export const authorisationActs = ['authorise', 'withdraw', 'appoint', 'relieve', 'hand_over'] as const
/** The main sponsor submitted the text; co-sponsors joined. */
export const sponsorships = ['main', 'co'] as const
/** What an amendment does to the paragraph that it names. */
export const amendmentKinds = ['replace', 'delete', 'add_after'] as const
/** What is decided in one step of a series on a proposal, in this order. */
export const seriesStepKinds = ['amendment', 'division', 'paragraph', 'whole'] as const
/** Why a step of a series is not put to the vote. */
export const skipReasons = ['withdrawn', 'void', 'deleted', 'granted', 'nothing_left'] as const

export type Stage = (typeof stages)[number]
export type Audience = (typeof audiences)[number]
export type ElectoralGroup = (typeof electoralGroups)[number]
export type DelegationKind = (typeof delegationKinds)[number]
export type Role = (typeof roles)[number]
export type Stance = (typeof stances)[number]
export type Capacity = (typeof capacities)[number]
export type OpinionChoice = (typeof opinionChoices)[number]
export type Standing = (typeof standings)[number]
export type ModerationAct = (typeof moderationActs)[number]
export type BallotMethod = (typeof ballotMethods)[number]
export type Organ = (typeof organs)[number]
export type Threshold = (typeof thresholds)[number]
export type ResultVisibility = (typeof resultVisibilities)[number]
export type VoteChoice = (typeof voteChoices)[number]
export type ObjectionKind = (typeof objectionKinds)[number]
export type BallotRound = (typeof ballotRounds)[number]
export type BallotSequel = (typeof ballotSequels)[number]
export type AuthorisationAct = (typeof authorisationActs)[number]
export type Sponsorship = (typeof sponsorships)[number]
export type BallotMoment = (typeof ballotMoments)[number]
export type ReminderKind = (typeof reminderKinds)[number]
export type AmendmentKind = (typeof amendmentKinds)[number]
export type SeriesStepKind = (typeof seriesStepKinds)[number]
export type SkipReason = (typeof skipReasons)[number]
