import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { Patterns } from '@/components/charts/patterns'
import { Colophon } from '@/components/layout/colophon'
import { Masthead } from '@/components/layout/masthead'
import { may } from '@/features/accounts/rights'
import { getSeatNames } from '@/features/accounts/seat'
import { direction, isLocale, localeNames, locales } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { env, isDemonstration } from '@/lib/env'
import { getViewer } from '@/lib/viewer'
import '../styles/app.css'

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await getTranslator(locale, 'shell')
  return {
    title: { default: 'Comity', template: '%s · Comity' },
    description: t('description'),
    alternates: { types: { 'application/atom+xml': `${env().APP_ORIGIN}/${locale}/feed.atom` } },
  }
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [t, polls, e, viewer, requested] = await Promise.all([
    getTranslator(locale, 'shell'),
    getTranslator(locale, 'polls'),
    getTranslator(locale, 'errors'),
    // The frame stands even when the database can't be asked; the page inside says so.
    getViewer().catch(() => null),
    headers(),
  ])
  const path = requested.get('x-comity-path') ?? `/${locale}`
  const languages = locales.map((code) => ({
    code,
    name: localeNames[code],
    href: `/api/language?to=${code}&path=${encodeURIComponent(path)}`,
    current: code === locale,
  }))
  const seat = viewer
    ? (await getSeatNames(locale))({
        role: viewer.role,
        delegationCode: viewer.delegation?.code ?? null,
        electoralGroup: viewer.electoralGroup,
      })
    : null
  const at = (href: string) => path.split('?')[0] === href
  const link = (href: string, label: string) => ({
    href: `/${locale}${href}`,
    label,
    current: at(`/${locale}${href}`),
  })
  return (
    <html lang={locale} dir={direction(locale)}>
      <body
        data-broken-title={e('page.brokenTitle')}
        data-broken-text={e('page.brokenText')}
        data-again={e('page.again')}
      >
        <Patterns />
        <Masthead
          skip={t('skip')}
          notice={isDemonstration() ? t('demonstration') : null}
          organ={t('organ')}
          languagesLabel={t('language')}
          languages={languages}
          home={`/${locale}`}
          navLabel={t('main')}
          nav={[
            link('', t('agenda')),
            link('/results', t('results')),
            link('/ballots', t('ballots')),
            link('/polls', polls('title')),
            link('/log', t('log')),
            link('/search', t('search')),
            ...(may(viewer, 'moderate') ? [link('/moderation', t('moderation'))] : []),
          ]}
          seat={seat ? { name: seat, href: `/${locale}/account`, signOut: t('signOut') } : null}
          signIn={{ href: `/${locale}/sign-in?next=${encodeURIComponent(path)}`, label: t('signIn') }}
        />
        <main id="main">{children}</main>
        <Colophon
          languages={languages}
          paragraphs={isDemonstration() ? [t('footer'), t('footerDemonstration')] : [t('footer')]}
          links={[
            link('/about/counting', t('counting')),
            link('/about/rules', t('rules')),
            link('/about/data', t('data')),
            link('/about/privacy', t('privacy')),
            link('/about/speech', t('speech')),
            link('/examples', t('examples')),
          ]}
        />
      </body>
    </html>
  )
}
