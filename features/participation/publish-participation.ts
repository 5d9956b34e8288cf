import { minimumPersons, minimumStates } from '@/features/results/common-ground'
import type { Hub } from './queries'

const publishItem = ({
  slug,
  number,
  stage,
  tally,
  comments,
  views,
  decision,
}: Hub['proposals'][number]) => ({
  slug,
  number,
  stage,
  positions: { declared: tally.declared, inFavour: tally.inFavour, counts: tally.counts },
  comments: {
    counted: comments.counted,
    opinions: { agree: comments.agree, disagree: comments.disagree, pass: comments.pass },
  },
  views: views.persons,
  latestBallot: decision?.number ?? null,
})

const hundredths = (share: number) => Math.round(share * 100) / 100

const publishWeek = ({ back, moves, ground, proposals, decided }: Hub) => ({
  since: back.moved.toISOString(),
  positions: moves.map(({ state, slug, from, to, at }) => ({
    state,
    proposal: slug,
    from,
    to,
    at: at.toISOString(),
  })),
  comments: proposals.map(({ slug, comments }) => ({ proposal: slug, added: comments.week })),
  views: {
    start: back.week.start.toISOString(),
    end: back.week.end.toISOString(),
    changes: proposals.map(({ slug, views }) => ({ proposal: slug, change: views.change })),
  },
  commonGround: ground.map(({ slug, comment, from, to }) => ({
    proposal: slug,
    comment,
    from: hundredths(from),
    to: hundredths(to),
  })),
  ballots: decided.map(({ number }) => number),
})

/**
 * Everything the hub of results shows, for machines. No moment of reading is in it: the answer, and with it its
 * ETag, changes only with the figures and at midnight in UTC.
 * @param notice the sentence that goes with demonstration data, in the language asked for
 */
export function publishParticipation(hub: Hub, notice: string) {
  return {
    demonstration: hub.demonstration,
    notice: hub.demonstration ? notice : null,
    members: hub.members,
    persons: hub.persons,
    states: hub.states,
    others: hub.others,
    minimum: { persons: minimumPersons, states: minimumStates },
    byElectoralGroup: hub.groups,
    languages: hub.languages,
    days: hub.days,
    proposals: hub.proposals.map(publishItem),
    week: publishWeek(hub),
  }
}
