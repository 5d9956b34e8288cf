import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Message } from '@/components/ui/message'
import { may } from '@/features/accounts/rights'
import { CaseContext } from '@/features/moderation/case-context'
import { Decided } from '@/features/moderation/decided'
import { DecisionForm } from '@/features/moderation/decision-form'
import { loadOwnEntries } from '@/features/moderation/log-queries'
import { loadCase, loadQueue, loadReasons } from '@/features/moderation/queries'
import { Queue } from '@/features/moderation/queue'
import { readResult } from '@/features/moderation/together-result'
import { threadNumber } from '@/features/threads/input'
import { formatStamp } from '@/i18n/dates'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import { refusals } from '@/lib/refusal'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{
    proposal?: string
    comment?: string
    error?: string
    entries?: string
    refused?: string
  }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'moderation'))('title') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  if (!viewer) redirect(`/${locale}/sign-in?next=/${locale}/moderation`)
  if (!may(viewer, 'moderate')) notFound()
  const { proposal, comment, error, entries, refused } = await searchParams
  const result = readResult({ entries, refused })
  const [waiting, reasons] = await Promise.all([loadQueue(), loadReasons()])
  const asked = {
    slug: String(proposal ?? ''),
    number: threadNumber(String(comment ?? '')),
    reasonCode: null,
  }
  const selected = waiting.find((item) => item.slug === asked.slug && item.number === asked.number)
  const item = selected ?? (proposal ? asked : waiting[0])
  const found = item ? await loadCase(item.slug, item.number) : null
  const [t, e] = await Promise.all([getTranslator(locale, 'moderation'), getTranslator(locale, 'errors')])
  const code = Object.keys(refusals).find((known) => known === error) as keyof typeof refusals | undefined
  const [first] = waiting
  return (
    <>
      <header className="head">
        <h1>{t('waiting', { count: waiting.length })}</h1>
        <p className="lede">{first ? t('first', { date: formatStamp(locale, first.due) }) : t('empty')}</p>
        <p className="acts">
          <a href={`/${locale}/log`}>{t('log')}</a>
        </p>
      </header>
      {code && (
        <Message id="message" kind="error">
          {e(code)}
        </Message>
      )}
      {result && (
        <Decided
          key={`${entries} ${refused}`}
          locale={locale}
          entries={await loadOwnEntries(viewer, result.entries)}
          refused={result.refused}
          waiting={waiting}
        />
      )}
      <div className="bench">
        {first && <Queue locale={locale} waiting={waiting} reasons={reasons} selected={selected ?? first} />}
        {item && found && <CaseContext locale={locale} item={item} found={found} />}
        {item && found && (
          <DecisionForm
            key={`${item.slug} ${item.number}`}
            locale={locale}
            item={item}
            found={found}
            reasons={reasons}
            draft={await readDraft('/api/decisions')}
          />
        )}
      </div>
    </>
  )
}
