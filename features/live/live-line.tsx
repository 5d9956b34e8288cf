import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { LiveLeaf } from './live-leaf'

type Props = { locale: Locale; slug: string; thread: number; here: string; newest: number; now: number }

// A count that no text contains, to find its place in each of the plural's sentences.
const probes: Record<string, number> = { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 }

/** The line above the comments that says what has changed since the page was opened. */
export async function LiveLine({ locale, slug, thread, here, newest, now }: Props) {
  const t = await getTranslator(locale, 'live')
  const [comments, moderation] = [
    await getTranslator(locale, 'comments'),
    await getTranslator(locale, 'moderation'),
  ]
  const rules = new Intl.PluralRules(locale)
  const fresh = Object.values(probes).map((count): [string, string] => [
    rules.select(count),
    t('fresh', { count }).replace(String(count), '{count}'),
  ])
  return (
    <LiveLeaf
      address={`/api/live/${slug}/${thread}`}
      since={now}
      newest={newest}
      here={`${here}?sort=newest#comments`}
      locale={locale}
      words={{
        live: t('live'),
        gone: {
          hidden: comments('hidden', { number: '{number}' }),
          withdrawn: comments('withdrawn', { number: '{number}' }),
          log: moderation('log'),
          logAt: `/${locale}/log`,
        },
        show: t('show'),
        cut: t('cut'),
        changed: t('changed'),
        fresh: Object.fromEntries(fresh.reverse()),
      }}
    />
  )
}
