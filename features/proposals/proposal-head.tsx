import { considerPath } from '@/features/consider/paths'
import type { Standings } from '@/features/positions/queries'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { deadline } from './deadline'
import type { ThreadPage } from './queries'

type Props = {
  locale: Locale
  viewer: Viewer | null
  proposal: ThreadPage['proposal']
  comments: number
  standings: Standings
}

export async function ProposalHead({ locale, viewer, proposal, comments }: Props) {
  const [t, amendments, sponsors, consider] = await Promise.all([
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'amendments'),
    getTranslator(locale, 'sponsorships'),
    getTranslator(locale, 'consider'),
  ])
  const agenda = proposal.collection === 'agenda'
  return (
    <header className="head">
      <p className="crumb">
        {agenda ? (
          <a href={`/${locale}`}>{t('agenda.title')}</a>
        ) : (
          <a href={`/${locale}/examples`}>{t('examples.title')}</a>
        )}
        {proposal.number && <span>{t('item', { number: proposal.number, total: proposal.agendaSize })}</span>}
        <span>{t(`stage.${proposal.stage}`)}</span>
      </p>
      <h1>{proposal.longTitle[locale]}</h1>
      {!agenda && <p className="help">{t('examples.mark')}</p>}
      {agenda && <Until locale={locale} viewer={viewer} proposal={proposal} />}
      <nav className="jump" aria-label={t('jump')}>
        <ul>
          {proposal.paragraphs.length > 0 && (
            <li>
              <a href="#text">{t('text')}</a>
            </li>
          )}
          {agenda && (
            <li>
              <a href="#position">{t('positionLink')}</a>
            </li>
          )}
          <li>
            <a href="#comments">
              {t('commentsLink')} <span className="n">{comments}</span>
            </a>
          </li>
          {agenda && (
            <li>
              <a href={considerPath(locale, proposal.slug)}>{consider('link')}</a>
            </li>
          )}
          <li>
            <a href={`/${locale}/proposals/${proposal.slug}/results`}>{t('resultsLink')}</a>
          </li>
          {agenda && (
            <>
              <li>
                <a href={`/${locale}/proposals/${proposal.slug}/amendments`}>{amendments('title')}</a>
              </li>
              <li>
                <a href={`/${locale}/proposals/${proposal.slug}/sponsors`}>{sponsors('title')}</a>
              </li>
            </>
          )}
        </ul>
      </nav>
    </header>
  )
}

async function Until({ locale, viewer, proposal }: Pick<Props, 'locale' | 'viewer' | 'proposal'>) {
  if (!proposal.closesAt) return null
  const t = await getTranslator(locale, 'proposals')
  const { utc, utcTime, local, state } = deadline(locale, viewer, proposal.closesAt)
  if (proposal.past) return <p className="until">{t('closed', { utc })}</p>
  return (
    <p className="until">{local ? t('until', { local, state, utc: utcTime }) : t('untilUtc', { utc })}</p>
  )
}
