import { Legend } from '@/components/charts/legend'
import { StackedBar } from '@/components/charts/stacked-bar'
import { HeadingLink } from '@/components/ui/heading-link'
import { findingOf as ballotFinding } from '@/features/ballots/sentences'
import { findingOf, standingsAndNone } from '@/features/results/finding'
import { comma } from '@/i18n/locales'
import type { HubWords } from './hub-words'
import type { Hub } from './queries'

type Props = { words: HubWords; item: Hub['proposals'][number] }

/** Where a heading of a proposal leads on the hub; the slug alone could be the name of a section. */
const proposalId = (slug: string) => `proposal-${slug}`

/** One proposal at a glance: the finding, its picture, and what has been said and decided. */
export function ProposalItem({ words, item }: Props) {
  const { locale, results, positions, proposals, rtl, permalink } = words
  const { tally } = item
  const title = item.title[locale]
  const { key, values } = findingOf(tally)
  const heading = results(`finding.${key}`, { ...values, title })
  const counts = { ...tally.counts, none: tally.noneDeclared }
  const spoken = standingsAndNone
    .map((kind) => `${counts[kind]} ${positions(`short.${kind}`)}`)
    .join(comma(locale))
  const href = `/${locale}/proposals/${item.slug}`
  return (
    <section className="block" id={proposalId(item.slug)}>
      <HeadingLink id={proposalId(item.slug)} label={permalink(heading)}>
        <a href={`${href}/results`}>{heading}</a>
      </HeadingLink>
      <p className="help">
        {results('overview.declared', { declared: tally.declared, members: tally.members })}
      </p>
      <figure>
        <StackedBar
          counts={counts}
          label={results('labelled', { name: title, value: spoken })}
          rtl={rtl}
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
      <Facts words={words} item={item} />
      <p className="acts">
        <a href={`${href}/results`}>{results('overview.more')}</a>{' '}
        <a href={href}>{results('overview.discussion')}</a>{' '}
        <a href={`${href}/results#embed`}>{words.data('embed.heading')}</a>
      </p>
    </section>
  )
}

function Facts({ words, item }: Props) {
  const { locale, t, results, proposals, ballots } = words
  const { counted, agree, disagree, pass } = item.comments
  const { decision } = item
  return (
    <dl className="measures hub-facts">
      <div>
        <dt>{proposals('agenda.stage')}</dt>
        <dd>{proposals(`stage.${item.stage}`)}</dd>
      </div>
      <div>
        <dt>{results('participation.comments')}</dt>
        <dd>
          {t('facts.comments', {
            comments: counted,
            opinions: agree + disagree + pass,
            agree,
            disagree,
            pass,
          })}
        </dd>
      </div>
      <div>
        <dt>{results('participation.views')}</dt>
        <dd>{results('participation.viewsValue', { persons: item.views.persons })}</dd>
      </div>
      <div>
        <dt>{t('facts.decision')}</dt>
        <dd>
          {decision ? (
            <a href={`/${locale}/ballots/${decision.number}`}>{ballotFinding(ballots, decision)}</a>
          ) : (
            t('facts.noDecision')
          )}
        </dd>
      </div>
    </dl>
  )
}
