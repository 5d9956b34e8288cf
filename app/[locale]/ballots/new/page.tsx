import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getBallotWords } from '@/features/ballots/ballot-words'
import { OpeningForm } from '@/features/ballots/opening-form'
import { mayPreside } from '@/features/ballots/policy'
import { loadDecidable } from '@/features/ballots/queries'
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
  return isLocale(locale) ? { title: (await getTranslator(locale, 'ballots'))('opening.title') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const here = `/${locale}/ballots/new`
  if (!viewer) redirect(`/${locale}/sign-in?next=${here}`)
  if (!mayPreside(viewer)) notFound()
  const { proposal, error } = await searchParams
  const [words, proposals] = await Promise.all([getBallotWords(locale), loadDecidable()])
  return (
    <OpeningForm
      words={words}
      proposals={proposals}
      asked={proposal}
      here={here}
      error={refusalIn(await getTranslator(locale, 'errors'), error)}
    />
  )
}
