import { GroupKey, OpinionMap } from '@/components/charts/opinion-map'
import { Strip } from '@/components/charts/strip'
import { TableTwin } from '@/components/charts/table-twin'
import { considerPath } from '@/features/consider/paths'
import { mostInStrip, type ShownGroups } from '@/features/opinion-groups/queries'
import { leastOnMap } from '@/features/opinion-groups/snapshot'
import { formatDate } from '@/i18n/dates'
import { comma } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { GroupCard, type GroupParts, letterOf } from './group-card'
import type { Results } from './load-queries'
import type { PageWords } from './page-words'
import { Saying } from './saying'
import { SectionHeading } from './section-heading'

type Props = { words: PageWords; results: Results }

/** How firmly the groups hold when a few opinions are missing, in words. */
const stabilityKey = (index: number) => (index >= 0.8 ? 'stable' : index >= 0.5 ? 'blurred' : 'chance')

/** Who answers alike: first what all groups accept, then where people stand, then what tells each group apart. */
export async function OpinionGroupsSection({ words, results }: Props) {
  const { groups } = results
  if (!groups) return null
  const [t, consider] = await Promise.all([
    getTranslator(words.locale, 'groups'),
    getTranslator(words.locale, 'consider'),
  ])
  const parts = { words, results, t, groups }
  const { persons, comments, opinions, strip } = groups
  const told = strip.length > 0
  return (
    <section className="block" id="opinion-groups">
      <SectionHeading words={words} id="opinion-groups">
        {headingOf(parts)}
      </SectionHeading>
      <p className="help">{t('help', { opinions, persons, comments })}</p>
      {results.subject.collection === 'agenda' && (
        <p className="acts">
          <a href={considerPath(words.locale, results.subject.slug)}>{consider('link')}</a>
        </p>
      )}
      {told && (
        <>
          <Ends
            {...parts}
            id="shared"
            title={t('shared')}
            help={t('sharedHelp')}
            ends={strip.slice(0, mostInStrip)}
          />
          <Strip
            values={strip.map(({ consensus }) => consensus)}
            label={t('stripLabel')}
            rtl={words.rtl}
            words={{ low: t('parted'), high: t('shared') }}
            mark={words.mark}
          />
          <Ends
            {...parts}
            id="parted"
            title={t('parted')}
            ends={strip.slice(mostInStrip).slice(-mostInStrip).reverse()}
          />
        </>
      )}
      <Places {...parts} />
      <div className="group-sides">
        {groups.groups.map((_, group) => (
          <GroupCard key={letterOf(group)} {...parts} group={group} />
        ))}
      </div>
      {told && <Twin {...parts} />}
      <p className="note">{t('computed', { date: formatDate(words.locale, groups.computedAt) })}</p>
    </section>
  )
}

function headingOf({ t, groups }: GroupParts) {
  if (groups.persons < leastOnMap) return t('headingFew')
  if (groups.stability === null) return t('headingOne')
  return t('heading', { count: groups.groups.length, stability: t(stabilityKey(groups.stability)) })
}

function Ends({
  words,
  results,
  groups,
  t,
  id,
  title,
  help,
  ends,
}: GroupParts & { id: string; title: string; help?: string; ends: ShownGroups['strip'] }) {
  if (ends.length === 0) return null
  const shown = groups.groups.flatMap(({ size }, group) => (size === null ? [] : group))
  return (
    <section id={id}>
      <SectionHeading words={words} id={id} level={3}>
        {title}
      </SectionHeading>
      {help && <p className="help">{help}</p>}
      <ol className="grounds">
        {ends.map(({ comment, shares }) => {
          const saying = results.sayings.get(comment)
          if (!saying) return null
          const figures = shares.map(
            ({ agree, given }, index) =>
              `${letterOf(shown[index] ?? 0)} ${agree}/${given} (${words.percent(agree / given)})`,
          )
          return (
            <li key={comment}>
              <Saying words={words} slug={results.subject.slug} comment={saying} />
              <p className="least-n">
                <span>
                  {t('consensus')}: {figures.join(comma(words.locale))}
                </span>
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Places({ words, groups, t }: GroupParts) {
  if (!groups.points) return <p>{t('noMap', { minimum: leastOnMap })}</p>
  const { you } = groups
  const shown = groups.points.length
  return (
    <section id="opinion-map">
      <SectionHeading words={words} id="opinion-map" level={3}>
        {t('map')}
      </SectionHeading>
      <p className="help">
        {t('mapHelp')} {shown < groups.persons && t('mapSample', { persons: groups.persons, shown })}
      </p>
      <ul className="legend">
        {groups.groups.map(({ size }, group) => (
          <li key={letterOf(group)}>
            <GroupKey group={group} /> {t('group', { letter: letterOf(group) })}{' '}
            {size !== null && <b className="n">{size}</b>}
          </li>
        ))}
      </ul>
      <OpinionMap
        label={t('map')}
        points={groups.points}
        you={you && { ...you, label: t('you') }}
        rtl={words.rtl}
        mark={words.mark}
        reading={{
          hint: t('mapKeys'),
          names: {
            ...groups.groups.map((_, group) => t('group', { letter: letterOf(group) })),
            [-1]: t('none'),
          },
        }}
      />
    </section>
  )
}

function Twin({ words, groups, t }: GroupParts) {
  const shown = groups.groups.flatMap(({ size }, group) => (size === null ? [] : group))
  return (
    <TableTwin
      summary={t('table')}
      label={t('stripLabel')}
      columns={[
        t('comment'),
        ...shown.map((group) => t('group', { letter: letterOf(group) })),
        t('consensus'),
      ]}
      rows={groups.strip.map(({ comment, shares, consensus }) => ({
        key: String(comment),
        name: comment,
        cells: [...shares.map(({ agree, given }) => `${agree}/${given}`), words.percent(consensus)],
      }))}
    />
  )
}
