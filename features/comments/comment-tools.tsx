import { capacities, electoralGroups, stances } from '@/db/enums'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type CommentList, commentSorts, isFiltered } from './input'
import { listQuery } from './list-query'
import type { Facets } from './queries'

type Props = { locale: Locale; list: CommentList; paragraphs: readonly number[]; states: readonly string[] }

/** Order and filter of a list, as links and a plain form. */
export async function CommentTools({ locale, list, paragraphs, states }: Props) {
  const [t, groups] = await Promise.all([getTranslator(locale, 'comments'), getTranslator(locale, 'states')])
  const select = (
    name: 'paragraph' | 'stance' | 'capacity' | 'group' | 'state',
    options: [string, string][],
  ) => (
    <label>
      {t(`filterBy.${name}`)}
      <select name={name} defaultValue={String(list[name] ?? '')}>
        <option value="">{t('filterBy.any')}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="tools">
      <nav className="sort" aria-label={t('sort')}>
        <ul>
          {commentSorts.map((sort) => (
            <li key={sort}>
              {sort === list.sort ? (
                <b aria-current="true">{t(`sortBy.${sort}`)}</b>
              ) : (
                <a href={`?${listQuery(list, { sort })}#comments`}>{t(`sortBy.${sort}`)}</a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <details className="filter" open={isFiltered(list)}>
        <summary>{t('filter')}</summary>
        <form className="fields" method="get" action="#comments">
          <input type="hidden" name="sort" value={list.sort} />
          {paragraphs.length > 0 &&
            select('paragraph', [
              ['0', t('wholeText')],
              ...paragraphs.map((number): [string, string] => [String(number), t('paragraph', { number })]),
            ])}
          {select(
            'stance',
            stances.map((stance) => [stance, t(`stance.${stance}`)]),
          )}
          {select(
            'capacity',
            capacities
              .filter((c) => c !== 'group')
              .map((c) => [c, t(c === 'personal' ? 'capacity.personal' : 'capacity.national')]),
          )}
          {select(
            'group',
            electoralGroups.map((group) => [group, groups(`group.${group}`)]),
          )}
          {select(
            'state',
            inAlphabeticalOrder(locale, states).map((code) => [code, stateName(locale, code)]),
          )}
          <button type="submit">{t('apply')}</button>
          {isFiltered(list) && <a href={`?sort=${list.sort}#comments`}>{t('clear')}</a>}
        </form>
      </details>
    </div>
  )
}

/** How many comments there are by paragraph, stance and electoral group, each a filter of its own. */
export async function CommentFacets({
  locale,
  list,
  facets,
  shown,
}: {
  locale: Locale
  list: CommentList
  facets: Facets
  shown: number
}) {
  const [t, groups] = await Promise.all([getTranslator(locale, 'comments'), getTranslator(locale, 'states')])
  const line = (key: string, label: string, n: number, change: Partial<CommentList>) => (
    <li key={key}>
      <a href={`?${listQuery({ ...list, ...change }, {})}#comments`}>{label}</a>{' '}
      <span className="n">{n}</span>
    </li>
  )
  return (
    <aside className="side facets">
      <p>{t('shown', { shown, total: facets.total })}</p>
      {facets.paragraph.size > 1 && (
        <>
          <h3>{t('filterBy.paragraph')}</h3>
          <ul>
            {[...facets.paragraph]
              .sort(([a], [b]) => a - b)
              .map(([number, n]) =>
                line(String(number), number ? t('paragraph', { number }) : t('wholeText'), n, {
                  paragraph: number,
                }),
              )}
          </ul>
        </>
      )}
      {facets.stance.size > 0 && (
        <>
          <h3>{t('filterBy.stance')}</h3>
          <ul>
            {stances.flatMap((stance) => {
              const n = facets.stance.get(stance)
              return n ? [line(stance, t(`stance.${stance}`), n, { stance })] : []
            })}
          </ul>
        </>
      )}
      {facets.group.size > 0 && (
        <>
          <h3>{t('filterBy.group')}</h3>
          <ul className="wide">
            {electoralGroups.flatMap((group) => {
              const n = facets.group.get(group)
              return n ? [line(group, groups(`group.${group}`), n, { group })] : []
            })}
          </ul>
        </>
      )}
    </aside>
  )
}
