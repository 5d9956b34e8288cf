import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Codebook } from '@/features/results/codebook'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'results'))('codebook.title') } : {}
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return <Codebook locale={locale} />
}
