import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { AnnounceForm } from '@/features/polls/announce-form'
import { mayAnnounce } from '@/features/polls/policy'
import { getPollWords } from '@/features/polls/poll-words'
import { loadSubjects } from '@/features/polls/queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { refusalIn } from '@/lib/refusal-words'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ proposal?: string; error?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'polls'))('announce') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const here = `/${locale}/polls/new`
  if (!viewer) redirect(`/${locale}/sign-in?next=${here}`)
  if (!mayAnnounce(viewer)) notFound()
  const { proposal, error } = await searchParams
  const [words, proposals] = await Promise.all([getPollWords(locale), loadSubjects()])
  return (
    <AnnounceForm
      words={words}
      proposals={proposals}
      asked={proposal}
      here={here}
      error={refusalIn(await getTranslator(locale, 'errors'), error)}
    />
  )
}
