import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AboutArticle } from '@/features/about/about-article'
import { isAboutPage } from '@/features/about/pages'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

type Props = { params: Promise<{ locale: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await params
  if (!isLocale(locale) || !isAboutPage(page)) return {}
  return { title: (await getTranslator(locale, 'about'))(`${page}.title`) }
}

export default async function Page({ params }: Props) {
  const { locale, page } = await params
  if (!isLocale(locale) || !isAboutPage(page)) notFound()
  return <AboutArticle locale={locale} page={page} />
}
