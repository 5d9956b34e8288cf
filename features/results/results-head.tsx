import { deadline } from '@/features/proposals/deadline'
import { formatStamp } from '@/i18n/dates'
import type { Viewer } from '@/lib/viewer'
import { findingOf } from './finding'
import type { Results } from './load-queries'
import { type PageWords, subjectPath } from './page-words'

type Props = { words: PageWords; results: Results; viewer: Viewer | null }

export const titleOf = ({ subject }: Results, locale: PageWords['locale']) =>
  subject.thread?.title ?? subject.title[locale]

/** The finding as a sentence with its figures, and what the figures bind. */
export function ResultsHead({ words, results, viewer }: Props) {
  const { locale, t, proposals } = words
  const { subject, states } = results
  const isAgenda = subject.collection === 'agenda'
  return (
    <header className="head">
      <p className="crumb">
        <a href={`/${locale}${isAgenda ? '' : '/examples'}`}>
          {proposals(isAgenda ? 'agenda.title' : 'examples.title')}
        </a>
        <a href={`/${locale}/proposals/${subject.slug}`}>
          <bdi>{subject.title[locale]}</bdi>
        </a>
        {subject.thread && (
          <a href={subjectPath(locale, results)}>
            <bdi lang={subject.thread.lang ?? undefined}>{subject.thread.title}</bdi>
          </a>
        )}
        <span>{t('title')}</span>
      </p>
      <h1 className="finding">{finding(words, results)}</h1>
      {!isAgenda && <p className="help">{proposals('examples.mark')}</p>}
      <div className="split">
        <div>
          <p className="lede">{figures(words, results)}</p>
          {states?.all.declared === 0 && (
            <p className="acts">
              <a href={`${subjectPath(locale, results)}#position`}>{t('declareLink')}</a>
            </p>
          )}
        </div>
        {isAgenda && <Bounds words={words} results={results} viewer={viewer} />}
      </div>
    </header>
  )
}

export const given = ({ agree, disagree, pass }: Results['participation']['opinions']) =>
  agree + disagree + pass

/** Where States stand, or how many persons spoke, in one sentence. */
export function finding({ locale, t }: PageWords, results: Results) {
  const { states, participation, subject } = results
  if (states) {
    const { key, values } = findingOf(states.all)
    return t(`finding.${key}`, { ...values, title: titleOf(results, locale) })
  }
  const totals = subject.brought?.totals
  return t('finding.example', {
    persons: totals?.participants ?? participation.persons,
    opinions: totals?.opinions ?? given(participation.opinions),
    comments: totals?.comments ?? participation.comments,
  })
}

/** The figures of the finding. */
export function figures({ t, percent }: PageWords, { states, participation }: Results) {
  if (!states) return t('figures.example', { ...participation.opinions, comments: participation.comments })
  const { members, declared, inFavour, share, noneDeclared, counts } = states.all
  if (share === null) return t('figures.empty', { members })
  return t('figures.states', {
    members,
    declared,
    inFavour,
    share: percent(share),
    none: noneDeclared,
    support: counts.support,
    reservations: counts.support_with_reservations,
    abstain: counts.abstain,
    oppose: counts.oppose,
  })
}

function Bounds({ words: { locale, t, proposals }, results: { subject, states }, viewer }: Props) {
  const until = subject.closesAt && deadline(locale, viewer, subject.closesAt)
  const closed = subject.closesAt !== null && subject.closesAt <= subject.now
  return (
    <aside className="side">
      {states?.lastChange && <p>{t('changed', { date: formatStamp(locale, states.lastChange) })}</p>}
      {closed && until ? <p>{t('closed', { date: `${until.utc} UTC` })}</p> : <p>{t('notVotes')}</p>}
      {until && !closed && (
        <p>
          {until.local
            ? proposals('until', { local: until.local, state: until.state, utc: until.utcTime })
            : proposals('untilUtc', { utc: until.utc })}
        </p>
      )}
    </aside>
  )
}
