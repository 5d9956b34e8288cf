import { notFound, redirect } from 'next/navigation'
import { NoteList } from '@/features/moderation/note-list'
import { loadNotes } from '@/features/moderation/queries'
import { isLocale } from '@/i18n/locales'
import { getViewer } from '@/lib/viewer'

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  if (!viewer) redirect(`/${locale}/sign-in?next=/${locale}/notes`)
  return <NoteList locale={locale} notes={await loadNotes(viewer)} />
}
