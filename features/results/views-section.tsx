import { Legend } from '@/components/charts/legend'
import { StackedBar } from '@/components/charts/stacked-bar'
import { TableTwin } from '@/components/charts/table-twin'
import { standings } from '@/db/enums'
import { howReserved } from './finding'
import type { Results } from './load-queries'
import { type PageWords, subjectPath } from './page-words'
import { SectionHeading } from './section-heading'
import { total } from './tally'

/** Views of persons by choice, in all: never by State or group. */
export function ViewsSection({ words, results }: { words: PageWords; results: Results }) {
  const { locale, t, rtl, positions, percent, mark } = words
  const { views } = results.participation
  const persons = total(views)
  if (persons === 0)
    return (
      <section className="block" id="views">
        <SectionHeading words={words} id="views">
          {t('views.headingEmpty')}
        </SectionHeading>
        <p className="help">{t('views.help')}</p>
        <p>
          {t('views.empty')} <a href={`${subjectPath(locale, results)}#position`}>{t('views.link')}</a>
        </p>
      </section>
    )
  const reservations = views.support_with_reservations
  const inFavour = views.support + reservations
  const heading = t('views.heading', {
    persons,
    inFavour,
    reservations,
    how: howReserved(inFavour, reservations),
  })
  return (
    <section className="block" id="views">
      <SectionHeading words={words} id="views">
        {heading}
      </SectionHeading>
      <p className="help">{t('views.help')}</p>
      <figure>
        <StackedBar counts={views} label={heading} rtl={rtl} mark={mark} />
        <Legend
          items={standings.map((kind) => ({
            kind,
            label: positions(`choice.${kind}`),
            count: views[kind],
          }))}
        />
      </figure>
      <TableTwin
        summary={t('table')}
        label={heading}
        columns={[t('assembly.position'), t('views.persons'), t('views.share')]}
        rows={[
          ...standings.map((kind) => ({
            key: kind,
            name: positions(`choice.${kind}`),
            cells: [views[kind], percent(views[kind] / persons)],
          })),
          { key: 'all', name: t('views.total'), cells: [persons, percent(1)], total: true },
        ]}
      />
    </section>
  )
}
