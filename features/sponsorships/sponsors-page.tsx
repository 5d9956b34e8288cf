import { Message } from '@/components/ui/message'
import { may } from '@/features/accounts/rights'
import { threadPath } from '@/features/comments/paths'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { RowAnnouncements } from '@/features/row-announcements/queries'
import { RowsSection } from '@/features/row-announcements/rows-section'
import { formatDate, formatTime } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type RefusalCode, refusals } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import { ChairForms } from './chair-forms'
import type { Sponsors } from './queries'
import { SponsorForm } from './sponsor-form'
import { StageSection } from './stage-section'
import { WithdrawForm } from './withdraw-form'

type Props = {
  locale: Locale
  viewer: Viewer | null
  found: Sponsors
  rows: RowAnnouncements
  error?: string
}

/** Who sponsors a proposal, what changed, and the history of its stage. */
export async function SponsorsPage({ locale, viewer, found, rows, error }: Props) {
  const [t, p, e] = await Promise.all([
    getTranslator(locale, 'sponsorships'),
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'errors'),
  ])
  const here = `/${locale}/proposals/${found.slug}/sponsors`
  const title = found.title[locale]
  const code = Object.keys(refusals).find((known) => known === error) as RefusalCode | undefined
  const at = (date: Date) => `${formatDate(locale, date)}, ${formatTime(locale, date)}`
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={`/${locale}`}>{p('agenda.title')}</a>
          <a href={threadPath(locale, found.slug, 1)}>{title}</a>
          <span>{p(`stage.${found.stage}`)}</span>
        </p>
        <h1>{t('of', { proposal: title })}</h1>
        <p className="lede">{t('lede')}</p>
      </header>
      {code && (
        <Message id="message" kind="error">
          {e(code)}
        </Message>
      )}
      <section className="block">
        <h2>{t('count', { count: found.sponsors.length })}</h2>
        <p className="help">
          {!found.cutoff && t('cutoffNone')}
          {found.cutoff && t(found.cutoff.past ? 'cutoffPast' : 'cutoff', { date: at(found.cutoff.until) })}
        </p>
        <SponsorNames locale={locale} sponsors={found.sponsors} />
        <SponsorForm locale={locale} viewer={viewer} found={found} here={here} />
      </section>
      {found.history.length > 0 && (
        <section className="block">
          <h2>{t('history')}</h2>
          <ol className="log">
            {found.history.map((event) => (
              <li key={`${event.code} ${event.seq}`}>
                <b>{t(`did.${event.standing ?? 'withdrew'}`, { state: stateName(locale, event.code) })}</b>{' '}
                <span className="meta">{at(event.at)} UTC</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <StageSection locale={locale} viewer={viewer} found={found} here={here} />
      <WithdrawForm locale={locale} viewer={viewer} found={found} here={here} />
      {may(viewer, 'set_stage') && <ChairForms locale={locale} found={found} here={here} />}
      <RowsSection locale={locale} viewer={viewer} slug={found.slug} rows={rows} here={here} />
    </>
  )
}

/** In the alphabetical order of the reader's language, main sponsors first. */
async function SponsorNames({ locale, sponsors }: { locale: Locale; sponsors: Sponsors['sponsors'] }) {
  const t = await getTranslator(locale, 'sponsorships')
  if (sponsors.length === 0) return <p>{t('none')}</p>
  return (
    <>
      {(['main', 'co'] as const).map((standing) => {
        const codes = sponsors.flatMap((sponsor) => (sponsor.standing === standing ? [sponsor.code] : []))
        return (
          codes.length > 0 && (
            <section key={standing} className="sponsors">
              <h3>{t(standing, { count: codes.length })}</h3>
              <ul>
                {inAlphabeticalOrder(locale, codes).map((code) => (
                  <li key={code}>{stateName(locale, code)}</li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}
