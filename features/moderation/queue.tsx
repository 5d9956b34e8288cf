import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Reason, Waiting } from './queries'

type Props = {
  locale: Locale
  waiting: readonly Waiting[]
  reasons: readonly Reason[]
  selected: Waiting | undefined
}

/** What waits for the moderators, most urgent first. */
export async function Queue({ locale, waiting, reasons, selected }: Props) {
  const t = await getTranslator(locale, 'moderation')
  const title = (code: string | null) => reasons.find((reason) => reason.code === code)?.title[locale]
  return (
    <section>
      <h2>{t('order')}</h2>
      <ul className="flags">
        {waiting.map((item) => (
          <li key={`${item.slug} ${item.number}`}>
            <a
              href={`?proposal=${item.slug}&comment=${item.number}#case`}
              aria-current={item === selected ? 'true' : undefined}
            >
              <b>{item.appeal ? t('appeal') : (title(item.reasonCode) ?? '')}</b>
              <span>
                <bdi>{t('due', { date: formatStamp(locale, item.due) })}</bdi>
              </span>
              <span className="what">
                {t('comment', { number: String(item.number), proposal: item.title[locale] })}
              </span>
              <span className="by">
                {item.pending ? t(`pending.${item.pending}`) : t('reports', { count: item.reports })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
