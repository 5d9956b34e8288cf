import { Message } from '@/components/ui/message'
import { may } from '@/features/accounts/rights'
import { threadPath } from '@/features/comments/paths'
import { openStages } from '@/features/threads/policy'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type RefusalCode, refusals } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import { DivisionSection } from './division-section'
import { ParagraphSection } from './paragraph-section'
import { hasBegun, mayAmend, mayAnnounce } from './policy'
import { ProposeForm } from './propose-form'
import type { Amendments } from './queries'
import { SequenceSection } from './sequence-section'
import { SeriesForm } from './series-form'

type Props = {
  locale: Locale
  viewer: Viewer | null
  found: Amendments
  error?: string
  /** The paragraph that the form begins with. */
  paragraph?: string
}

/** The order of decisions on a proposal, its amendments paragraph by paragraph, the requests for separate votes. */
export async function AmendmentsPage({ locale, viewer, found, error, paragraph }: Props) {
  const [t, p, e] = await Promise.all([
    getTranslator(locale, 'amendments'),
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'errors'),
  ])
  const here = `/${locale}/proposals/${found.slug}/amendments`
  const title = found.title[locale]
  const code = Object.keys(refusals).find((known) => known === error) as RefusalCode | undefined
  const standing = found.amendments.filter((amendment) => !amendment.withdrawn)
  const about = found.paragraphs.find(({ number }) => String(number) === paragraph) ?? found.paragraphs[0]
  const amends = mayAmend(viewer, found)
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
        {found.demonstration && <p className="help">{p('demonstration')}</p>}
        {hasBegun(found) && <p className="help">{t('begun')}</p>}
        {!hasBegun(found) && !openStages.includes(found.stage) && <p className="help">{t('closed')}</p>}
      </header>
      {code && (
        <Message id="message" kind="error">
          {e(code)}
        </Message>
      )}
      <SequenceSection locale={locale} viewer={viewer} found={found} here={here} />
      <section className="block" id="amendments">
        <h2>{t('count', { count: standing.length })}</h2>
        {found.paragraphs.length === 0 && <p>{t('noText')}</p>}
        {found.amendments.some(({ kind }) => kind === 'replace') && <p className="help">{t('diffHelp')}</p>}
        {found.paragraphs.map((item) => (
          <ParagraphSection
            key={item.number}
            locale={locale}
            viewer={viewer}
            found={found}
            paragraph={item}
            here={here}
          />
        ))}
      </section>
      <DivisionSection locale={locale} viewer={viewer} found={found} here={here} />
      {amends && about && (
        <ProposeForm locale={locale} viewer={viewer} found={found} about={about} here={here} />
      )}
      {!amends && viewer?.delegation && !may(viewer, 'submit_text') && (
        <p className="help">{t('propose.whoMay')}</p>
      )}
      {mayAnnounce(viewer, found) && <SeriesForm locale={locale} found={found} here={here} />}
    </>
  )
}
