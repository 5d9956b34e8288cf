import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Message } from '@/components/ui/message'
import { ballotNumber } from '@/features/ballots/address'
import { BallotPage } from '@/features/ballots/ballot-page'
import { loadBallot } from '@/features/ballots/queries'
import { nameOf } from '@/features/ballots/sentences'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { refusalIn } from '@/lib/refusal-words'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string; number: string }>
  searchParams: Promise<{ error?: string }>
}

// Once per request, for the title and the page.
const find = cache(async (locale: string, text: string) => {
  const number = ballotNumber(text)
  if (!isLocale(locale) || !number) return null
  const viewer = await getViewer()
  const ballot = await loadBallot(viewer, number)
  return ballot && { locale, viewer, ballot }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params
  const found = await find(locale, number)
  return found ? { title: nameOf(await getTranslator(found.locale, 'ballots'), found.ballot) } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, number } = await params
  const found = await find(asked, number)
  if (!found) notFound()
  const { locale, viewer, ballot } = found
  const refusal = refusalIn(await getTranslator(locale, 'errors'), (await searchParams).error)
  return (
    <>
      {refusal && (
        <Message id="message" kind="error">
          {refusal}
        </Message>
      )}
      <BallotPage locale={locale} ballot={ballot} viewer={viewer} />
    </>
  )
}
