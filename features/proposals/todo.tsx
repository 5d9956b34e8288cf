import { may } from '@/features/accounts/rights'
import { stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { deadline } from './deadline'
import type { AgendaItem } from './queries'

/** What waits for this seat: positions not declared, views not given. */
export async function Todo({
  locale,
  viewer,
  items,
}: {
  locale: Locale
  viewer: Viewer
  items: readonly AgendaItem[]
}) {
  const t = await getTranslator(locale, 'proposals')
  const state = viewer.delegation ? stateName(locale, viewer.delegation.code) : null
  const open = items.filter((item) => ['discussion', 'negotiation', 'decision'].includes(item.stage))
  const lines = open.flatMap((item) => {
    const found = []
    const when = item.closes_at ? deadline(locale, viewer, item.closes_at) : null
    const values = { proposal: item.title[locale], state: state ?? '' }
    const base = {
      href: `/${locale}/proposals/${item.slug}`,
      until: when ? t('todo.until', { date: when.local ?? `${when.utc} UTC` }) : '',
    }
    if (state && may(viewer, 'declare_position') && !item.ownPosition)
      found.push({
        ...base,
        href: `${base.href}#position`,
        title: t('todo.declare', values),
        text: t('todo.declareHelp', values),
      })
    if (may(viewer, 'give_view') && !item.ownView)
      found.push({
        ...base,
        href: `${base.href}#view`,
        title: t('todo.view', values),
        text: t('todo.viewHelp', values),
      })
    return found
  })
  return (
    <section className="todo" aria-labelledby="todo">
      <h2 id="todo">{state ? t('todo.title', { state }) : t('todo.titleSeat')}</h2>
      {lines.length === 0 ? (
        <p className="help">{t('todo.nothing')}</p>
      ) : (
        <ol>
          {lines.map((line, index) => (
            <li key={`${line.href} ${line.title}`} className={index === 0 ? 'first' : undefined}>
              <h3>
                <a href={line.href}>{line.title}</a>
              </h3>
              <p>{line.text}</p>
              <p className="when">{line.until}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
