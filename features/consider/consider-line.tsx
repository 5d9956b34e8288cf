import type { AgendaItem } from '@/features/proposals/queries'
import { openStages } from '@/features/threads/policy'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { considerPath } from './paths'
import { readerOf } from './policy'

type Props = { locale: Locale; viewer: Viewer | null; items: readonly AgendaItem[] }

/** For a person who gives opinions: the proposals whose comments may be judged one by one. */
export async function ConsiderLine({ locale, viewer, items }: Props) {
  const open = items.filter(({ stage }) => openStages.includes(stage))
  if (readerOf(viewer) !== 'judge' || open.length === 0) return null
  const t = await getTranslator(locale, 'consider')
  return (
    <nav className="consider-line note" aria-label={t('link')}>
      <p>{t('link')}</p>
      <ul>
        {open.map(({ slug, title }) => (
          <li key={slug}>
            <a href={considerPath(locale, slug)}>{title[locale]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
