import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cardMetadata } from '@/features/cards/card-metadata'
import { EmbedLines } from '@/features/embeds/embed-lines'
import { HubPage } from '@/features/participation/hub-page'
import { loadHub } from '@/features/participation/queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const title = (await getTranslator(locale, 'results'))('overview.title')
  return { title, ...(await cardMetadata(locale, null, title)) }
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [hub, t] = await Promise.all([loadHub(), getTranslator(locale, 'participation')])
  return (
    <HubPage locale={locale} hub={hub}>
      <EmbedLines locale={locale} path="results" title={t('embed.title')} help={t('embed.help')} />
    </HubPage>
  )
}
