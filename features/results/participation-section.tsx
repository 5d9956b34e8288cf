import type { Results } from './load-queries'
import type { PageWords } from './page-words'
import { given } from './results-head'
import { SectionHeading } from './section-heading'
import { total } from './tally'

/** How many of how many took part. */
export function ParticipationSection({ words, results }: { words: PageWords; results: Results }) {
  const { t } = words
  const { states, participation, subject } = results
  const { comments, writers, writingStates, persons, views } = participation
  const opinions = given(participation.opinions)
  const rows = states
    ? [
        [
          t('participation.positions'),
          t('participation.positionsValue', { declared: states.all.declared, members: states.all.members }),
        ],
        [t('participation.views'), t('participation.viewsValue', { persons: total(views) })],
        [
          t('participation.opinions'),
          t('participation.opinionsValue', {
            opinions,
            persons,
            states: participation.states,
            members: states.all.members,
          }),
        ],
        [
          t('participation.comments'),
          t('participation.commentsValue', {
            comments,
            writers,
            states: writingStates,
            members: states.all.members,
          }),
        ],
      ]
    : [
        [t('participation.opinions'), t('participation.opinionsValueExample', { opinions, persons })],
        [t('participation.comments'), t('participation.commentsValueExample', { comments, writers })],
        ...(subject.brought
          ? [
              [
                t('participation.brought'),
                t('participation.broughtValue', {
                  ...subject.brought.totals,
                  source: subject.brought.source,
                }),
              ],
            ]
          : []),
      ]
  return (
    <section className="block" id="participation">
      <SectionHeading words={words} id="participation">
        {t('participation.heading')}
      </SectionHeading>
      <dl className="measures">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
