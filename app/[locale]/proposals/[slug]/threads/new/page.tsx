import { notFound, redirect } from 'next/navigation'
import { may } from '@/features/accounts/rights'
import { loadThreadHead } from '@/features/threads/page-queries'
import { ThreadForm } from '@/features/threads/thread-form'
import { isLocale } from '@/i18n/locales'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ error?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  const here = `/${locale}/proposals/${slug}/threads/new`
  if (!viewer) redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`)
  const head = await loadThreadHead(slug, 1)
  if (!head || !may(viewer, 'open_thread')) notFound()
  return (
    <ThreadForm
      locale={locale}
      viewer={viewer}
      proposal={head.proposal}
      here={here}
      error={(await searchParams).error}
    />
  )
}
