import type about from './messages/en/about.json'
import type accounts from './messages/en/accounts.json'
import type agreement from './messages/en/agreement.json'
import type amendments from './messages/en/amendments.json'
import type ballots from './messages/en/ballots.json'
import type card from './messages/en/card.json'
import type comments from './messages/en/comments.json'
import type consider from './messages/en/consider.json'
import type data from './messages/en/data.json'
import type delegations from './messages/en/delegations.json'
import type errors from './messages/en/errors.json'
import type ground from './messages/en/ground.json'
import type groups from './messages/en/groups.json'
import type invitations from './messages/en/invitations.json'
import type live from './messages/en/live.json'
import type moderation from './messages/en/moderation.json'
import type opinions from './messages/en/opinions.json'
import type participation from './messages/en/participation.json'
import type polls from './messages/en/polls.json'
import type positions from './messages/en/positions.json'
import type proposals from './messages/en/proposals.json'
import type reminders from './messages/en/reminders.json'
import type results from './messages/en/results.json'
import type rows from './messages/en/rows.json'
import type search from './messages/en/search.json'
import type shell from './messages/en/shell.json'
import type sponsorships from './messages/en/sponsorships.json'
import type states from './messages/en/states.json'
import type threads from './messages/en/threads.json'
import type views from './messages/en/views.json'

/** English is the measure: the other catalogues have the same keys and placeholders. */
export type Catalogue = {
  about: typeof about
  accounts: typeof accounts
  agreement: typeof agreement
  amendments: typeof amendments
  ballots: typeof ballots
  card: typeof card
  comments: typeof comments
  consider: typeof consider
  data: typeof data
  delegations: typeof delegations
  errors: typeof errors
  ground: typeof ground
  groups: typeof groups
  invitations: typeof invitations
  live: typeof live
  moderation: typeof moderation
  opinions: typeof opinions
  participation: typeof participation
  polls: typeof polls
  positions: typeof positions
  proposals: typeof proposals
  reminders: typeof reminders
  results: typeof results
  rows: typeof rows
  search: typeof search
  shell: typeof shell
  sponsorships: typeof sponsorships
  states: typeof states
  threads: typeof threads
  views: typeof views
}

export type Namespace = keyof Catalogue
