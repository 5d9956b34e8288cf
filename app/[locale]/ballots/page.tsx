import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BallotList } from '@/features/ballots/ballot-list'
import { getBallotWords } from '@/features/ballots/ballot-words'
import { mayPreside } from '@/features/ballots/policy'
import { loadBallots } from '@/features/ballots/queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'ballots'))('title') } : {}
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const [words, ballots] = await Promise.all([getBallotWords(locale), loadBallots(viewer)])
  return <BallotList words={words} ballots={ballots} mayAnnounce={mayPreside(viewer)} />
}
