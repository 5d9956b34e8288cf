import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { DaysSection } from './days-section'
import { getHubWords, type HubParts } from './hub-words'
import { LanguagesSection } from './languages-section'
import { ProposalItem } from './proposal-item'
import type { Hub } from './queries'
import { StatesSection } from './states-section'
import { WeekSection } from './week-section'

type Props = {
  locale: Locale
  hub: Hub
  /** Stands before the links to other pages. */
  children?: React.ReactNode
}

/** Results of the whole agenda: where States stand, what moved, who takes part. Examples of method are in none of it. */
export async function HubPage({ locale, hub, children }: Props) {
  const [words, agreement] = await Promise.all([getHubWords(locale, hub), getTranslator(locale, 'agreement')])
  const { t, results, data } = words
  const { persons, states, members } = hub
  const parts = { words, hub }
  return (
    <>
      <header className="head">
        <h1>{results('overview.title')}</h1>
        <p className="lede">{persons ? t('lede', { persons, states, members }) : t('ledeEmpty')}</p>
        <Jump {...parts} />
      </header>
      <div id="agenda">
        {hub.proposals.length === 0 && <p className="help">{results('overview.empty')}</p>}
        {hub.proposals.map((item) => (
          <ProposalItem key={item.slug} words={words} item={item} />
        ))}
      </div>
      <WeekSection {...parts} />
      <StatesSection {...parts} />
      <LanguagesSection {...parts} />
      <DaysSection {...parts} />
      {children}
      <p className="acts">
        <a href={`/${locale}/results/agreement`}>{agreement('title')}</a>{' '}
        <a href={`/${locale}/feed.atom`} type="application/atom+xml">
          {data('feed.link')}
        </a>{' '}
        <a href="/api/v1/participation">JSON</a>{' '}
        <a href={`/${locale}/about/data`}>{results('codebook.title')}</a>
      </p>
    </>
  )
}

const sections = ['agenda', 'week', 'participation', 'languages', 'days'] as const

const Jump = ({ words: { t } }: HubParts) => (
  <nav className="jump" aria-label={t('on')}>
    <ul>
      {sections.map((section) => (
        <li key={section}>
          <a href={`#${section}`}>{t(`jump.${section}`)}</a>
        </li>
      ))}
    </ul>
  </nav>
)
