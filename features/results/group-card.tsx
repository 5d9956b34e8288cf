import { GroupKey } from '@/components/charts/opinion-map'
import type { ShownGroups } from '@/features/opinion-groups/queries'
import { leastMembers } from '@/features/opinion-groups/snapshot'
import type { Translator } from '@/i18n/translator'
import type { Results } from './load-queries'
import type { PageWords } from './page-words'
import { Saying } from './saying'

export type GroupParts = {
  words: PageWords
  results: Results
  t: Translator<'groups'>
  groups: ShownGroups
}

export const letterOf = (group: number) => String.fromCharCode(65 + group)

/** What tells one group from the others, in the words of its people; nothing of one too small to be shown. */
export function GroupCard({ words, results, groups, t, group }: GroupParts & { group: number }) {
  const found = groups.groups[group]
  if (!found) return null
  const letter = letterOf(group)
  return (
    <section className="group-card">
      <h3>
        <GroupKey group={group} /> {t('group', { letter })}
        {found.size !== null && <span className="help">{t('size', { count: found.size })}</span>}
        {groups.you?.group === group && <b className="ours">{t('you')}</b>}
      </h3>
      {found.size === null ? (
        <p className="help">{t('small', { minimum: leastMembers })}</p>
      ) : (
        <>
          <p className="help">{t('telling', { letter })}</p>
          <ol>
            {found.telling.map(({ comment, side, members, given }) => {
              const saying = results.sayings.get(comment)
              return (
                saying && (
                  <li key={comment}>
                    <Saying words={words} slug={results.subject.slug} comment={saying} />
                    <p>
                      <b>{t(side === 'agree' ? 'agrees' : 'disagrees', { members, given })}</b>
                    </p>
                  </li>
                )
              )
            })}
          </ol>
        </>
      )}
    </section>
  )
}
