import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mayAnnounce } from '@/features/polls/policy'
import { PollList } from '@/features/polls/poll-list'
import { getPollWords } from '@/features/polls/poll-words'
import { loadPolls } from '@/features/polls/queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'polls'))('title') } : {}
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const [words, polls] = await Promise.all([getPollWords(locale), loadPolls(viewer)])
  return <PollList words={words} polls={polls} mayAnnounce={mayAnnounce(viewer)} />
}
