import { states } from '@/data/states'
import { capacities, electoralGroups, stances } from '@/db/enums'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import { languageName, languages } from '@/i18n/languages'
import type { Locale, Multilingual } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { longestQuery, type SearchInput } from './input'

type Props = { locale: Locale; input: SearchInput; proposals: { slug: string; title: Multilingual }[] }

export async function SearchForm({ locale, input, proposals }: Props) {
  const [t, c, groups] = await Promise.all([
    getTranslator(locale, 'search'),
    getTranslator(locale, 'comments'),
    getTranslator(locale, 'states'),
  ])
  const select = (
    name: 'proposal' | 'state' | 'group' | 'stance' | 'capacity' | 'lang',
    options: [string, string][],
  ) => (
    <label>
      {t(`filter.${name}`)}
      <select name={name} defaultValue={input[name] ?? ''}>
        <option value="">{c('filterBy.any')}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
  const filtered = Boolean(
    input.proposal ??
      input.state ??
      input.group ??
      input.stance ??
      input.capacity ??
      input.lang ??
      input.from ??
      input.until,
  )
  return (
    <search>
      <form method="get" className="search-form">
        <label className="field">
          {t('words')}
          <input type="search" name="q" defaultValue={input.q} maxLength={longestQuery} dir="auto" />
        </label>
        <details className="search-filter" open={filtered}>
          <summary>{c('filter')}</summary>
          <div className="fields">
            {select(
              'proposal',
              proposals.map(({ slug, title }) => [slug, title[locale]]),
            )}
            {select(
              'state',
              inAlphabeticalOrder(
                locale,
                states.map((state) => state.code),
              ).map((code) => [code, stateName(locale, code)]),
            )}
            {select(
              'group',
              electoralGroups.map((group) => [group, groups(`group.${group}`)]),
            )}
            {select(
              'stance',
              stances.map((stance) => [stance, c(`stance.${stance}`)]),
            )}
            {select(
              'capacity',
              capacities
                .filter((capacity) => capacity !== 'group')
                .map((capacity) => [
                  capacity,
                  c(capacity === 'personal' ? 'capacity.personal' : 'capacity.national'),
                ]),
            )}
            {select(
              'lang',
              languages.map((lang) => [lang, languageName(lang)]),
            )}
            <label>
              {t('filter.from')}
              <input type="date" name="from" defaultValue={input.from} />
            </label>
            <label>
              {t('filter.until')}
              <input type="date" name="until" defaultValue={input.until} />
            </label>
          </div>
        </details>
        <p className="submit">
          <button className="primary" type="submit">
            {t('submit')}
          </button>
        </p>
      </form>
    </search>
  )
}
