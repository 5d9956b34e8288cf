import { StackedBar } from '@/components/charts/stacked-bar'
import { Swatch } from '@/components/charts/swatch'
import { standings } from '@/db/enums'
import { comma, direction, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { deadline } from './deadline'
import type { AgendaItem } from './queries'

type Props = { locale: Locale; viewer: Viewer | null; items: readonly AgendaItem[]; members: number }

export async function AgendaList({ locale, viewer, items, members }: Props) {
  const t = await getTranslator(locale, 'proposals')
  if (items.length === 0) return <p className="help">{t('agenda.empty')}</p>
  return (
    <ol className="agenda-list">
      {items.map((item) => (
        <Item key={item.slug} locale={locale} viewer={viewer} item={item} members={members} />
      ))}
    </ol>
  )
}

async function Item({ locale, viewer, item, members }: Omit<Props, 'items'> & { item: AgendaItem }) {
  const t = await getTranslator(locale, 'proposals')
  const href = `/${locale}/proposals/${item.slug}`
  return (
    <li className="item">
      <p className="numeral" aria-hidden="true">
        {item.number}
      </p>
      <div>
        <h2>
          <a href={href}>
            <span className="visually-hidden">{item.number}. </span>
            {item.title[locale]}
          </a>
        </h2>
        <p className="prose">{item.summary[locale]}</p>
        {item.quote && (
          <p className="quote">
            <q lang="en" dir="ltr">
              {item.quote}
            </q>{' '}
            <cite>{t('agenda.cite')}</cite>
          </p>
        )}
        <dl className="facts">
          <div>
            <dt>{t('agenda.stage')}</dt>
            <dd>
              <b>{t(`stage.${item.stage}`)}</b>
            </dd>
          </div>
          <Positions locale={locale} item={item} members={members} />
          <div>
            <dt>{t('agenda.discussion')}</dt>
            <dd>
              {item.comments
                ? t('agenda.activity', {
                    comments: item.comments,
                    delegations: item.delegations,
                    week: item.week,
                  })
                : t('agenda.noActivity')}
            </dd>
          </div>
          <Until locale={locale} viewer={viewer} item={item} />
        </dl>
        <p className="acts">
          <a href={href}>{t('agenda.read')}</a>
          <a href={`${href}/results`}>{t('agenda.results')}</a>
        </p>
      </div>
    </li>
  )
}

async function Positions({ locale, item, members }: { locale: Locale; item: AgendaItem; members: number }) {
  const [t, p] = await Promise.all([getTranslator(locale, 'proposals'), getTranslator(locale, 'positions')])
  const declared = standings.reduce((sum, choice) => sum + item.positions[choice], 0)
  const counts = { ...item.positions, none: members - declared }
  const kinds = [...standings, 'none'] as const
  const label = kinds.map((kind) => `${counts[kind]} ${p(`short.${kind}`)}`).join(comma(locale))
  return (
    <div>
      <dt>{t('agenda.positions')}</dt>
      <dd>
        <StackedBar
          counts={counts}
          label={label}
          rtl={direction(locale) === 'rtl'}
          mark={item.demonstration ? t('demonstration') : undefined}
        />
        <span className="tally">
          {kinds.map((kind) => (
            <span key={kind}>
              <Swatch kind={kind} /> <b className="n">{counts[kind]}</b> {p(`short.${kind}`)}
            </span>
          ))}
        </span>
      </dd>
    </div>
  )
}

async function Until({ locale, viewer, item }: { locale: Locale; viewer: Viewer | null; item: AgendaItem }) {
  if (!item.closes_at) return null
  const t = await getTranslator(locale, 'proposals')
  const { utc, utcTime, local, state } = deadline(locale, viewer, item.closes_at)
  return (
    <div>
      <dt>{t('agenda.until')}</dt>
      <dd>{local ? t('agenda.untilLocal', { local, state, utc: utcTime }) : `${utc} UTC`}</dd>
    </div>
  )
}
