import { capacities, electoralGroups, stances } from '@/db/enums'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import { languageName, languages } from '@/i18n/languages'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { html, inner } from '@/lib/html'
import { type CommentList, commentSorts, isFiltered } from './input'
import { listQuery } from './list-query'
import type { Facets } from './queries'

type Props = {
  locale: Locale
  list: CommentList
  paragraphs: readonly number[]
  facets: Facets
}

const writtenIn = (facets: Facets) => languages.filter((lang) => facets.lang.has(lang))

/** Order and filter of a list, as links and a plain form. */
export async function CommentTools({ locale, list, paragraphs, facets }: Props) {
  const [t, groups] = await Promise.all([getTranslator(locale, 'comments'), getTranslator(locale, 'states')])
  const option = (value: string, label: string, chosen: boolean) =>
    chosen
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`
  const select = (
    name: 'paragraph' | 'stance' | 'capacity' | 'group' | 'state' | 'lang',
    options: (readonly [string, string])[],
  ) =>
    html`<label>${t(`filterBy.${name}`)} <select name="${name}"><option value="">${t('filterBy.any')}</option>${options.map(
      ([value, label]) => option(value, label, String(list[name]) === value),
    )}</select></label>`
  const sorts = commentSorts.map((sort) =>
    sort === list.sort
      ? html`<li><b aria-current="true">${t(`sortBy.${sort}`)}</b></li>`
      : html`<li><a href="?${listQuery(list, { sort })}#comments">${t(`sortBy.${sort}`)}</a></li>`,
  )
  const filters = [
    paragraphs.length > 0
      ? select('paragraph', [
          ['0', t('wholeText')],
          ...paragraphs.map((number) => [String(number), t('paragraph', { number })] as const),
        ])
      : null,
    select(
      'stance',
      stances.map((stance) => [stance, t(`stance.${stance}`)]),
    ),
    select(
      'capacity',
      capacities
        .filter((capacity) => capacity !== 'group')
        .map((capacity) => [
          capacity,
          t(capacity === 'personal' ? 'capacity.personal' : 'capacity.national'),
        ]),
    ),
    select(
      'group',
      electoralGroups.map((group) => [group, groups(`group.${group}`)]),
    ),
    select(
      'state',
      inAlphabeticalOrder(locale, [...facets.state.keys()]).map((code) => [code, stateName(locale, code)]),
    ),
    select(
      'lang',
      writtenIn(facets).map((lang) => [lang, languageName(lang)]),
    ),
  ]
  const clear = isFiltered(list) ? html`<a href="?sort=${list.sort}#comments">${t('clear')}</a>` : null
  const sort = html`<nav class="sort" aria-label="${t('sort')}"><ul>${sorts}</ul></nav>`
  const form = html`<form class="fields" method="get" action="#comments"><input type="hidden" name="sort" value="${list.sort}">${filters}<button type="submit">${t('apply')}</button>${clear}</form>`
  const open = isFiltered(list) ? ' open' : ''
  const filter = html`<details class="filter"${open}><summary>${t('filter')}</summary>${form}</details>`
  return <div className="tools" dangerouslySetInnerHTML={inner(html`${sort}${filter}`)} />
}

type FacetProps = { locale: Locale; list: CommentList; facets: Facets; shown: number }

/** How many comments there are by paragraph, stance, electoral group and language, each a filter of its own. */
export async function CommentFacets({ locale, list, facets, shown }: FacetProps) {
  const [t, groups] = await Promise.all([getTranslator(locale, 'comments'), getTranslator(locale, 'states')])
  const line = (label: string, n: number, change: Partial<CommentList>) =>
    html`<li><a href="?${listQuery({ ...list, ...change }, {})}#comments">${label}</a> <span class="n">${n}</span></li>`
  const block = (title: string, lines: ReturnType<typeof line>[], wide = false) =>
    lines.length ? html`<h3>${title}</h3><ul${wide ? html` class="wide"` : ''}>${lines}</ul>` : null
  const blocks = [
    facets.paragraph.size > 1
      ? block(
          t('filterBy.paragraph'),
          [...facets.paragraph]
            .sort(([a], [b]) => a - b)
            .map(([paragraph, n]) =>
              line(paragraph ? t('paragraph', { number: paragraph }) : t('wholeText'), n, { paragraph }),
            ),
        )
      : null,
    block(
      t('filterBy.stance'),
      stances.flatMap((stance) => {
        const n = facets.stance.get(stance)
        return n ? [line(t(`stance.${stance}`), n, { stance })] : []
      }),
    ),
    block(
      t('filterBy.group'),
      electoralGroups.flatMap((group) => {
        const n = facets.group.get(group)
        return n ? [line(groups(`group.${group}`), n, { group })] : []
      }),
      true,
    ),
    facets.lang.size > 1
      ? block(
          t('filterBy.lang'),
          writtenIn(facets).map((lang) => line(languageName(lang), facets.lang.get(lang) ?? 0, { lang })),
        )
      : null,
  ]
  const made = html`<p>${t('shown', { shown, total: facets.total })}</p>${blocks}`
  return <aside className="side facets" dangerouslySetInnerHTML={inner(made)} />
}
