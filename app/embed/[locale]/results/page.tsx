import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmbeddedHub } from '@/features/participation/embedded-hub'
import { loadHub } from '@/features/participation/queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const robots = { index: false }
  return isLocale(locale) ? { title: (await getTranslator(locale, 'results'))('title'), robots } : { robots }
}

/** Who takes part in the deliberation, for the frame of another site. */
export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return <EmbeddedHub locale={locale} hub={await loadHub()} />
}
