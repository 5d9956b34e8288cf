import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { publishedPerPage } from './comment-queries'
import { minimumPersons, minimumStates } from './common-ground'
import { positionColumns } from './publish-positions'

const addresses = [
  ['list', '/api/v1/proposals'],
  ['proposal', '/api/v1/proposals/{slug}'],
  ['results', '/api/v1/proposals/{slug}/results'],
  ['positions', '/api/v1/proposals/{slug}/positions.csv'],
  ['comments', '/api/v1/proposals/{slug}/comments'],
] as const

const resultFields = [
  'positions',
  'byElectoralGroup',
  'byState',
  'observers',
  'overTime',
  'views',
  'counted',
  'mostAgreed',
  'mostDivided',
  'ranked',
  'divisions',
  'sayings',
  'imported',
] as const

const commentFields = [
  'number',
  'thread',
  'parent',
  'status',
  'reason',
  'paragraph',
  'stance',
  'capacity',
  'author',
  'text',
  'opinions',
] as const

/** What every file and address gives, field by field, and by which rules it is counted. */
export async function Codebook({ locale }: { locale: Locale }) {
  const t = await getTranslator(locale, 'results')
  const minimum = { persons: minimumPersons, states: minimumStates }
  return (
    <>
      <header className="head">
        <h1>{t('codebook.title')}</h1>
        <p className="lede">{t('codebook.lede', { path: '/api/v1/' })}</p>
      </header>
      <Section title={t('codebook.addresses')}>
        <Fields
          rows={addresses.map(([key, path]) => [path, t(`codebook.${key}`, { count: publishedPerPage })])}
        />
      </Section>
      <Section title={t('codebook.formHeading')}>
        <div className="prose">
          {(['read', 'cache', 'errors', 'csv', 'dates', 'demonstration'] as const).map((key) => (
            <p key={key}>{t(`codebook.form.${key}`)}</p>
          ))}
        </div>
      </Section>
      <Section title={t('codebook.rulesHeading')}>
        <div className="prose">
          {(['fold', 'time', 'favour', 'groups', 'ground', 'minimum', 'hidden'] as const).map((key) => (
            <p key={key}>{t(`codebook.rules.${key}`, minimum)}</p>
          ))}
        </div>
      </Section>
      <Section title={t('codebook.positionsHeading')}>
        <Fields rows={positionColumns.map((column) => [column, t(`codebook.csvFields.${column}`)])} />
      </Section>
      <Section title={t('codebook.resultsHeading')}>
        <Fields rows={resultFields.map((name) => [name, t(`codebook.resultFields.${name}`)])} />
      </Section>
      <Section title={t('codebook.commentsHeading')}>
        <Fields rows={commentFields.map((name) => [name, t(`codebook.commentFields.${name}`)])} />
      </Section>
    </>
  )
}

const Section = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="block">
    <h2>{title}</h2>
    {children}
  </section>
)

const Fields = ({ rows }: { rows: readonly (readonly [string, string])[] }) => (
  <dl className="measures">
    {rows.map(([name, meaning]) => (
      <div key={name}>
        <dt>
          <code dir="ltr">{name}</code>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)
