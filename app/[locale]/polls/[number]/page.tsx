import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Message } from '@/components/ui/message'
import { pollNumber } from '@/features/polls/address'
import { PollPage } from '@/features/polls/poll-page'
import { inLanguage, languageFor } from '@/features/polls/poll-text'
import { getPollWords } from '@/features/polls/poll-words'
import { loadPoll } from '@/features/polls/queries'
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
  const number = pollNumber(text)
  if (!isLocale(locale) || !number) return null
  const viewer = await getViewer()
  const poll = await loadPoll(viewer, number)
  return poll && { locale, viewer, poll }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params
  const found = await find(locale, number)
  if (!found) return {}
  const { question } = found.poll
  return { title: inLanguage(question, languageFor(found.locale, question)) }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: asked, number } = await params
  const found = await find(asked, number)
  if (!found) notFound()
  const { locale, viewer, poll } = found
  const refusal = refusalIn(await getTranslator(locale, 'errors'), (await searchParams).error)
  return (
    <>
      {refusal && (
        <Message id="message" kind="error">
          {refusal}
        </Message>
      )}
      <PollPage words={await getPollWords(locale)} poll={poll} viewer={viewer} />
    </>
  )
}
