import { StackedBar } from '@/components/charts/stacked-bar'
import { standings as choices } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { ViewForm } from '@/features/views/view-form'
import { comma, direction, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import { PositionForm } from './position-form'
import type { Standings } from './queries'

type Props = {
  locale: Locale
  viewer: Viewer | null
  here: string
  subject: { proposal: string; thread?: number }
  standings: Standings
  open: boolean
  demonstration: boolean
}

/** Where States stand; the delegation's position and, quieter, the person's own view. */
export async function StandingSection({
  locale,
  viewer,
  here,
  subject,
  standings,
  open,
  demonstration,
}: Props) {
  const [t, p] = await Promise.all([getTranslator(locale, 'positions'), getTranslator(locale, 'proposals')])
  const declared = choices.reduce((sum, choice) => sum + standings.positions[choice], 0)
  const counts = { ...standings.positions, none: standings.members - declared }
  const label = [...choices, 'none' as const]
    .map((choice) => `${counts[choice]} ${t(`short.${choice}`)}`)
    .join(comma(locale))
  const results = subject.thread
    ? `/${locale}/proposals/${subject.proposal}/threads/${subject.thread}/results`
    : `/${locale}/proposals/${subject.proposal}/results`
  const [positionDraft, viewDraft] = viewer
    ? await Promise.all([readDraft('/api/positions'), readDraft('/api/views')])
    : [null, null]
  return (
    <section id="position" className="block split">
      <div>
        {viewer && (
          <PositionForm
            locale={locale}
            viewer={viewer}
            here={here}
            subject={subject}
            standings={standings}
            open={open}
            draft={positionDraft}
          />
        )}
        {may(viewer, 'give_view') && open && (
          <div id="view">
            <ViewForm locale={locale} here={here} subject={subject} standings={standings} draft={viewDraft} />
          </div>
        )}
        {!viewer && <h2>{t('where', { declared, total: standings.members })}</h2>}
        {!viewer && <p className="help">{t('audiencePublic')}</p>}
      </div>
      <aside className="side">
        <h3>{t('where', { declared, total: standings.members })}</h3>
        <StackedBar
          counts={counts}
          label={label}
          rtl={direction(locale) === 'rtl'}
          mark={demonstration ? p('demonstration') : undefined}
        />
        <p>{label}</p>
        <p>
          <a href={results}>{t('all')}</a>
        </p>
      </aside>
    </section>
  )
}
