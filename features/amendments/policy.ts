import { may } from '@/features/accounts/rights'
import { openStages } from '@/features/threads/policy'
import type { Viewer } from '@/lib/viewer'
import type { Amendments } from './queries'

type State = Pick<Amendments, 'stage' | 'series' | 'paragraphs' | 'maySubmit'>

/** The first step was taken: what is before the States no longer changes but by their votes. */
export const hasBegun = ({ series }: Pick<State, 'series'>) => (series?.steps.length ?? 0) > 0

const takesMore = (state: State) =>
  openStages.includes(state.stage) && !hasBegun(state) && state.paragraphs.length > 0

/** Member States, and observers that submit texts. The triggers ask all of this again. */
export const mayAmend = (viewer: Viewer | null, state: State) =>
  may(viewer, 'submit_text') && state.maySubmit && takesMore(state)

/** Separate votes are requested, and objected to, by Member States. */
export const mayDivide = (viewer: Viewer | null, state: State) => may(viewer, 'cast_vote') && takesMore(state)

export const mayAnnounce = (viewer: Viewer | null, state: State) =>
  may(viewer, 'open_ballot') && takesMore(state)

export const mayTakeStep = (viewer: Viewer | null, state: State) =>
  may(viewer, 'open_ballot') && openStages.includes(state.stage)
