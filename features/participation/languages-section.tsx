import { MeasureBars } from '@/components/charts/measure-bars'
import { TableTwin } from '@/components/charts/table-twin'
import { SectionHeading } from '@/features/results/section-heading'
import { type Language, languageName, languages } from '@/i18n/languages'
import type { HubParts } from './hub-words'

const nameOf = (lang: string) =>
  languages.includes(lang as Language) ? languageName(lang as Language) : lang

/** In which languages comments are written, the most used first. */
export function LanguagesSection({ words, hub }: HubParts) {
  const { t, results, rtl, percent, mark } = words
  const { comments } = hub
  const heading = comments
    ? t('languages.heading', { count: hub.languages.length })
    : t('languages.headingEmpty')
  return (
    <section className="block" id="languages">
      <SectionHeading words={words} id="languages">
        {heading}
      </SectionHeading>
      <p className="help">{t('languages.help')}</p>
      {comments > 0 && (
        <>
          <MeasureBars
            rows={hub.languages.map((row) => ({
              key: row.lang,
              name: nameOf(row.lang),
              lang: row.lang,
              share: row.comments / comments,
              value: `${row.comments}`,
              label: results('labelled', { name: nameOf(row.lang), value: `${row.comments}` }),
            }))}
            rtl={rtl}
            mark={mark}
          />
          <TableTwin
            summary={results('table')}
            label={heading}
            columns={[t('languages.column'), t('languages.comments'), t('languages.share')]}
            rows={hub.languages.map((row) => ({
              key: row.lang,
              name: (
                <span lang={row.lang} dir="auto">
                  {nameOf(row.lang)}
                </span>
              ),
              cells: [row.comments, percent(row.comments / comments)],
            }))}
          />
        </>
      )}
    </section>
  )
}
