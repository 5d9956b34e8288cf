import { notFound, redirect } from 'next/navigation'
import { NoteList } from '@/features/moderation/note-list'
import { loadNotes } from '@/features/moderation/queries'
import { loadReminders } from '@/features/reminders/queries'
import { ReminderList } from '@/features/reminders/reminder-list'
import { isLocale } from '@/i18n/locales'
import { getViewer } from '@/lib/viewer'

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const viewer = await getViewer()
  if (!viewer) redirect(`/${locale}/sign-in?next=/${locale}/notes`)
  const [notes, reminders] = await Promise.all([loadNotes(viewer), loadReminders(viewer)])
  return (
    <>
      <NoteList locale={locale} notes={notes} />
      <ReminderList locale={locale} viewer={viewer} reminders={reminders} />
    </>
  )
}
