import { notFound } from 'next/navigation'
import { may } from '@/features/accounts/rights'
import { loadReasons } from '@/features/moderation/queries'
import { ReasonList } from '@/features/moderation/reason-list'
import { isLocale } from '@/i18n/locales'
import { getViewer } from '@/lib/viewer'

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale) || !may(await getViewer(), 'administer')) notFound()
  return <ReasonList locale={locale} reasons={await loadReasons(true)} />
}
