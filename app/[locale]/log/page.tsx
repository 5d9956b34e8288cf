import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LogList } from '@/features/moderation/log-list'
import { loadLog } from '@/features/moderation/log-queries'
import { threadNumber } from '@/features/threads/input'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ before?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'moderation'))('log') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const before = threadNumber(String((await searchParams).before ?? '')) || undefined
  const { entries, next } = await loadLog(await getViewer(), before)
  const t = await getTranslator(locale, 'moderation')
  return (
    <>
      <header className="head">
        <h1>{t('log')}</h1>
        <p className="lede">{t('logLede')}</p>
      </header>
      {entries.length === 0 ? (
        <p className="help">{t('logEmpty')}</p>
      ) : (
        <LogList locale={locale} entries={entries} />
      )}
      {next && (
        <p className="pager">
          <a href={`?before=${next}`}>{t('older')}</a>
        </p>
      )}
    </>
  )
}
