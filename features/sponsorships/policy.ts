import type { Stage } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { openStages } from '@/features/threads/policy'
import type { Viewer } from '@/lib/viewer'
import type { Sponsors } from './queries'

/** How the States decided on the whole text, if they did. */
export type Decided = 'adopted' | 'not_adopted' | null

/**
 * The stages that a proposal can be set to. Adopted and not adopted are what the States decided, never the chair's
 * choice; a proposal that was closed or decided by mistake can be opened again, with a reason.
 */
export function stagesAfter(stage: Stage, decided: Decided): Stage[] {
  if (stage === 'draft') return []
  const outcomes: Stage[] = decided ? [decided, 'closed'] : ['closed']
  return [...openStages, ...(openStages.includes(stage) ? outcomes : [])].filter((next) => next !== stage)
}

type State = Pick<Sponsors, 'stage' | 'cutoff' | 'own' | 'maySubmit'>

const acts = (viewer: Viewer | null, { stage, maySubmit }: State) =>
  may(viewer, 'submit_text') && maySubmit && openStages.includes(stage)

/** Until the cut-off. The trigger asks again when it is stored. */
export const mayJoin = (viewer: Viewer | null, state: State) =>
  acts(viewer, state) && state.own === null && !(state.cutoff?.past ?? false)

/** As long as the proposal is open, also after the cut-off. */
export const mayLeave = (viewer: Viewer | null, state: State) => acts(viewer, state) && state.own !== null

/**
 * The one main sponsor, before voting begins: an announced decision is cancelled with it, one that has begun is the
 * States'. Several main sponsors withdraw it by leaving one after the other.
 */
export const mayWithdraw = (
  viewer: Viewer | null,
  state: State & Pick<Sponsors, 'sponsors' | 'decisionBegun'>,
) =>
  acts(viewer, state) &&
  state.own === 'main' &&
  state.sponsors.filter((sponsor) => sponsor.standing === 'main').length === 1 &&
  !state.decisionBegun
