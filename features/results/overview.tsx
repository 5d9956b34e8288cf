import { Legend } from '@/components/charts/legend'
import { StackedBar } from '@/components/charts/stacked-bar'
import { comma, direction, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { findingOf, standingsAndNone } from './finding'
import type { Overview } from './load-queries'

type Props = { locale: Locale; overview: Overview }

/** Each proposal of the agenda with its finding; examples of method are never among them. */
export async function ResultsOverview({ locale, overview }: Props) {
  const [t, data, agreement] = await Promise.all([
    getTranslator(locale, 'results'),
    getTranslator(locale, 'data'),
    getTranslator(locale, 'agreement'),
  ])
  return (
    <>
      <header className="head">
        <h1>{t('overview.title')}</h1>
        <p className="lede">{t('overview.lede')}</p>
      </header>
      {overview.length === 0 && <p className="help">{t('overview.empty')}</p>}
      {overview.map((item) => (
        <Item key={item.slug} locale={locale} item={item} />
      ))}
      <p className="acts">
        <a href={`/${locale}/results/agreement`}>{agreement('title')}</a>{' '}
        <a href={`/${locale}/feed.atom`} type="application/atom+xml">
          {data('feed.link')}
        </a>{' '}
        <a href={`/${locale}/about/data`}>{t('codebook.title')}</a>
      </p>
    </>
  )
}

async function Item({ locale, item }: { locale: Locale; item: Overview[number] }) {
  const [t, positions, proposals] = await Promise.all([
    getTranslator(locale, 'results'),
    getTranslator(locale, 'positions'),
    getTranslator(locale, 'proposals'),
  ])
  const { tally } = item
  const title = item.title[locale]
  const { key, values } = findingOf(tally)
  const counts = { ...tally.counts, none: tally.noneDeclared }
  const spoken = standingsAndNone
    .map((kind) => `${counts[kind]} ${positions(`short.${kind}`)}`)
    .join(comma(locale))
  const href = `/${locale}/proposals/${item.slug}`
  return (
    <section className="block">
      <h2>
        <a href={`${href}/results`}>{t(`finding.${key}`, { ...values, title })}</a>
      </h2>
      <p className="help">{t('overview.declared', { declared: tally.declared, members: tally.members })}</p>
      <figure>
        <StackedBar
          counts={counts}
          label={t('labelled', { name: title, value: spoken })}
          rtl={direction(locale) === 'rtl'}
          mark={item.demonstration ? proposals('demonstration') : undefined}
        />
        <Legend
          items={standingsAndNone.map((kind) => ({
            kind,
            label: positions(`choice.${kind}`),
            count: counts[kind],
          }))}
        />
      </figure>
      <p className="acts">
        <a href={`${href}/results`}>{t('overview.more')}</a> <a href={href}>{t('overview.discussion')}</a>
      </p>
    </section>
  )
}
