import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { Patterns } from '@/components/charts/patterns'
import { direction, isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import '../../styles/app.css'

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> }

/** Frame of a page for other sites' frames: no masthead, nobody signed in, and every link opens outside. */
export default async function Layout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  // Made for each request, never kept: every reply has a nonce of its own.
  await connection()
  const e = await getTranslator(locale, 'errors')
  return (
    <html lang={locale} dir={direction(locale)}>
      <head>
        <base target="_blank" />
      </head>
      <body
        data-broken-title={e('page.brokenTitle')}
        data-broken-text={e('page.brokenText')}
        data-again={e('page.again')}
      >
        <Patterns />
        <main className="embedded">{children}</main>
      </body>
    </html>
  )
}
