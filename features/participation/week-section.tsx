import { HeadingLink } from '@/components/ui/heading-link'
import { standings } from '@/db/enums'
import { findingOf, questionOf } from '@/features/ballots/sentences'
import { threadPath } from '@/features/comments/paths'
import { minimumPersons, minimumStates } from '@/features/results/common-ground'
import { SectionHeading } from '@/features/results/section-heading'
import { formatDate } from '@/i18n/dates'
import { comma } from '@/i18n/locales'
import type { HubParts } from './hub-words'
import { MovesPart } from './moves-part'

/** What moved in the last seven days, or that nothing did. */
export function WeekSection({ words, hub }: HubParts) {
  const { locale, t } = words
  const { moves, decided, proposals, back } = hub
  const comments = proposals.reduce((sum, item) => sum + item.comments.week, 0)
  const date = formatDate(locale, back.moved)
  const quiet =
    moves.length + decided.length + hub.ground.length + comments === 0 &&
    proposals.every(({ views }) => views.change === null)
  return (
    <section className="block" id="week">
      <SectionHeading words={words} id="week">
        {quiet ? t('jump.week') : t('week.heading', { date, moves: moves.length, comments })}
      </SectionHeading>
      {quiet ? (
        <p>
          {t('week.empty', { date })} <a href={`/${locale}`}>{t('week.read')}</a>
        </p>
      ) : (
        <>
          <p className="help">{t('week.help', { persons: minimumPersons, states: minimumStates })}</p>
          {moves.length > 0 && <MovesPart words={words} hub={hub} />}
          {comments > 0 && <CommentsPart words={words} hub={hub} />}
          <ViewsPart words={words} hub={hub} />
          {hub.ground.length > 0 && <GroundPart words={words} hub={hub} />}
          {decided.length > 0 && <DecisionsPart words={words} hub={hub} />}
        </>
      )}
    </section>
  )
}

const weekOf = ({ locale }: HubParts['words'], { back }: HubParts['hub']) => ({
  start: formatDate(locale, back.week.start),
  // The last day that belongs to the week.
  end: formatDate(locale, new Date(back.week.end.getTime() - 1)),
})

function CommentsPart({ words, hub }: HubParts) {
  const { locale, t, results } = words
  return (
    <section className="week-part" id="week-comments">
      <SectionHeading words={words} id="week-comments" level={3}>
        {t('week.comments')}
      </SectionHeading>
      <ul>
        {hub.proposals
          .filter((item) => item.comments.week > 0)
          .map((item) => (
            <li key={item.slug}>
              <a href={`/${locale}/proposals/${item.slug}#comments`}>
                {results('labelled', { name: item.title[locale], value: `${item.comments.week}` })}
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}

function ViewsPart({ words, hub }: HubParts) {
  const { locale, t, results, positions, signed } = words
  const heading = t('week.views', weekOf(words, hub))
  const told = (change: (typeof hub.proposals)[number]['views']['change']) => {
    if (!change) return t('week.viewsFew')
    const moved = standings.filter((choice) => change[choice] !== 0)
    return moved.length
      ? moved.map((choice) => `${positions(`short.${choice}`)} ${signed(change[choice])}`).join(comma(locale))
      : t('week.viewsSame')
  }
  return (
    <section className="week-part" id="week-views">
      <HeadingLink id="week-views" label={words.permalink(heading)} level={3}>
        {heading}
      </HeadingLink>
      <ul>
        {hub.proposals.map(({ slug, title, views }) => (
          <li key={slug}>{results('labelled', { name: title[locale], value: told(views.change) })}</li>
        ))}
      </ul>
    </section>
  )
}

function GroundPart({ words, hub }: HubParts) {
  const { locale, t, results, percent } = words
  return (
    <section className="week-part" id="week-ground">
      <SectionHeading words={words} id="week-ground" level={3}>
        {t('week.ground', weekOf(words, hub))}
      </SectionHeading>
      <div>
        <ul>
          {hub.ground.map(({ slug, thread, comment, from, to }) => (
            <li key={`${slug} ${comment}`}>
              <a href={`${threadPath(locale, slug, thread)}?at=${comment}#c${comment}`}>
                {results('labelled', {
                  name: hub.proposals.find((item) => item.slug === slug)?.title[locale] ?? slug,
                  value: results('comments.commentNo', { number: `${comment}` }),
                })}
              </a>{' '}
              {t('week.groundOf', { from: percent(from), to: percent(to) })}
            </li>
          ))}
        </ul>
        <p className="note">{t('week.groundNote', { persons: minimumPersons, states: minimumStates })}</p>
      </div>
    </section>
  )
}

function DecisionsPart({ words, hub }: HubParts) {
  const { locale, t, ballots } = words
  return (
    <section className="week-part" id="week-decisions">
      <SectionHeading words={words} id="week-decisions" level={3}>
        {t('week.decisions')}
      </SectionHeading>
      <ul>
        {hub.decided.map((ballot) => (
          <li key={ballot.number}>
            <a href={`/${locale}/ballots/${ballot.number}`}>{questionOf(ballots, ballot)}</a>{' '}
            {findingOf(ballots, ballot)}
          </li>
        ))}
      </ul>
    </section>
  )
}
