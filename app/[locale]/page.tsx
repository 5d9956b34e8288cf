import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cardMetadata } from '@/features/cards/card-metadata'
import { ConsiderLine } from '@/features/consider/consider-line'
import { OpenDecisions } from '@/features/delegations/open-decisions'
import { loadOpenDecisions } from '@/features/delegations/open-decisions-queries'
import { AgendaList } from '@/features/proposals/agenda-list'
import { loadAgenda } from '@/features/proposals/page-queries'
import { Todo } from '@/features/proposals/todo'
import { ReminderCount } from '@/features/reminders/reminder-count'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? cardMetadata(locale, null) : {}
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const [{ items, members, examples }, decisions] = await Promise.all([
    loadAgenda(viewer),
    viewer && loadOpenDecisions(viewer),
  ])
  const t = await getTranslator(locale, 'proposals')
  return (
    <div className="agenda">
      <header className="head">
        <h1 className="finding">{t('agenda.lede')}</h1>
      </header>
      <ReminderCount locale={locale} viewer={viewer} />
      {viewer && decisions && <OpenDecisions locale={locale} viewer={viewer} found={decisions} />}
      <div className="agenda-grid">
        {viewer && <Todo locale={locale} viewer={viewer} items={items} />}
        <section className="items">
          <h2 className="visually-hidden">{t('agenda.proposals')}</h2>
          <AgendaList locale={locale} viewer={viewer} items={items} members={members} />
          <p className="note">
            {t('agenda.note')} <a href={`/${locale}/about/counting`}>{t('agenda.how')}</a>
          </p>
          <ConsiderLine locale={locale} viewer={viewer} items={items} />
          {examples > 0 && (
            <p className="note">
              <a href={`/${locale}/examples`}>{t('agenda.examples')}</a>
            </p>
          )}
        </section>
      </div>
    </div>
  )
}
