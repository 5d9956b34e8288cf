import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadOpenSeats } from '@/features/accounts/seat-queries'
import { SignInPanel } from '@/features/accounts/sign-in-panel'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'accounts'))('signIn.title') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [viewer, seats, asked] = await Promise.all([getViewer(), loadOpenSeats(), searchParams])
  const one = (name: string) => [asked[name]].flat()[0]
  const query = {
    next: one('next'),
    callbackUrl: one('callbackUrl'),
    error: one('error'),
    ended: one('ended'),
  }
  return <SignInPanel locale={locale} viewer={viewer} seats={seats} query={query} />
}
