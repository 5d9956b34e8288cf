import { electoralGroups } from '@/db/enums'
import { stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { type Ground, minimumPersons, minimumStates } from './common-ground'
import type { Results, StateResults } from './load-queries'
import { publishComment } from './publish-comment'
import type { StatePosition } from './queries'
import { type PositionTally, total } from './tally'

/** Shares are given in whole hundredths: the thousandths would help to work back to single persons. */
const hundredths = (share: number) => Math.round(share * 100) / 100

const publishTally = (tally: PositionTally) => ({
  ...tally,
  share: tally.share === null ? null : hundredths(tally.share),
})

const publishPosition = (row: StatePosition, locale: Locale) => ({
  state: row.code,
  name: stateName(locale, row.code),
  position: row.choice,
  since: row.since?.toISOString() ?? null,
  reason: row.reason,
})

function publishStates(states: StateResults, locale: Locale) {
  const { overTime } = states
  return {
    ...publishTally(states.all),
    lastChange: states.lastChange?.toISOString() ?? null,
    byElectoralGroup: electoralGroups.map((electoralGroup) => ({
      electoralGroup,
      ...publishTally(states.byGroup[electoralGroup]),
    })),
    byState: states.members.map((row) => ({
      ...publishPosition(row, locale),
      electoralGroup: row.electoralGroup,
    })),
    observers: states.observers.map((row) => ({ ...publishPosition(row, locale), kind: row.kind })),
    overTime: overTime && {
      period: overTime.period,
      moments: overTime.moments.map((moment) => ({
        ...moment,
        start: moment.start.toISOString(),
        end: moment.end.toISOString(),
      })),
    },
  }
}

const publishGround = ({ comment, shares, least, leastGroups, spread }: Ground) => ({
  comment,
  least: hundredths(least),
  leastGroups,
  spread: hundredths(spread),
  shares: Object.fromEntries(electoralGroups.map((group) => [group, hundredths(shares[group])])),
})

/**
 * Everything the results page shows, for machines.
 * @param notice the sentence that goes with demonstration data, in the language asked for
 */
export function publishResults(results: Results, locale: Locale, notice: string) {
  const { subject, states, participation, commonGround, divisions, sayings } = results
  const { views, comments, writers, writingStates, persons, states: fromStates, opinions } = participation
  return {
    demonstration: subject.demonstration,
    notice: subject.demonstration ? notice : null,
    proposal: {
      slug: subject.slug,
      collection: subject.collection,
      number: subject.number,
      stage: subject.stage,
      closesAt: subject.closesAt?.toISOString() ?? null,
      title: subject.title,
    },
    positions: states && publishStates(states, locale),
    views: { persons: total(views), counts: views },
    comments: {
      counted: comments,
      writers,
      writingStates,
      opinions: { persons, states: fromStates, ...opinions },
      mostAgreed: participation.mostAgreed,
      mostDivided: participation.mostDivided,
    },
    commonGround: states && {
      minimum: { persons: minimumPersons, states: minimumStates },
      ranked: commonGround.map(publishGround),
      divisions: divisions.map((one) => one.comment),
    },
    sayings: [...sayings.values()]
      .sort((a, b) => a.number - b.number)
      .map((one) => publishComment(one, locale)),
    imported: subject.brought && { source: subject.brought.source, ...subject.brought.totals },
  }
}

export type PublishedResults = ReturnType<typeof publishResults>
