import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgreementPage } from '@/features/agreement/agreement-page'
import { loadAgreement } from '@/features/agreement/queries'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { isDemonstration } from '@/lib/env'
import { getViewer } from '@/lib/viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ state?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'agreement'))('title') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [viewer, agreement, { state }] = await Promise.all([getViewer(), loadAgreement(), searchParams])
  return (
    <AgreementPage
      locale={locale}
      agreement={agreement}
      own={viewer?.delegation?.code ?? null}
      asked={typeof state === 'string' ? state : null}
      demonstration={isDemonstration()}
    />
  )
}
