import { Group } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import { pickName } from './input'
import type { Reason, Waiting } from './queries'
import { QueueKeys } from './queue-keys'
import { TogetherFields } from './together-form'

type Props = {
  locale: Locale
  waiting: readonly Waiting[]
  reasons: readonly Reason[]
  selected: Waiting | undefined
}

/** What waits for the moderators, most urgent first: each a link to its case, and a box to decide several together. */
export async function Queue({ locale, waiting, reasons, selected }: Props) {
  const t = await getTranslator(locale, 'moderation')
  const draft = await readDraft('/api/decisions/together')
  const title = (code: string | null) => reasons.find((reason) => reason.code === code)?.title[locale]
  const name = (item: Waiting) => t('comment', { number: String(item.number), proposal: item.title[locale] })
  return (
    <section>
      <h2 id="queue">{t('order')}</h2>
      <SendForm
        action="/api/decisions/together"
        then="follow"
        draft="decisions"
        words={await getSendWords(locale, `/${locale}/moderation`, t('decided'))}
      >
        <QueueKeys
          words={{
            title: t('keys.title'),
            where: t('keys.where'),
            keys: {
              j: t('keys.next'),
              k: t('keys.previous'),
              x: t('keys.select'),
              d: t('keys.decide'),
              '↵': t('keys.open'),
              '?': t('keys.list'),
            },
            selected: t('together.selected', { number: '{number}' }),
          }}
        >
          <Group faults={['picks']}>
            <legend className="visually-hidden">{t('together.legend')}</legend>
            <ul className="flags" aria-labelledby="queue">
              {waiting.map((item) => (
                <li key={`${item.slug} ${item.number}`}>
                  <label className="pick">
                    <input
                      type="checkbox"
                      name={pickName(item.slug, item.number)}
                      aria-label={t('together.pick', { comment: name(item) })}
                      defaultChecked={Boolean(draft?.[pickName(item.slug, item.number)])}
                    />
                  </label>
                  <a
                    href={`?proposal=${item.slug}&comment=${item.number}#case`}
                    aria-current={item === selected ? 'true' : undefined}
                  >
                    <b>{item.appeal ? t('appeal') : (title(item.reasonCode) ?? '')}</b>
                    <span>
                      <bdi>{t('due', { date: formatStamp(locale, item.due) })}</bdi>
                    </span>
                    <span className="what">{name(item)}</span>
                    <span className="by">
                      {item.pending ? t(`pending.${item.pending}`) : t('reports', { count: item.reports })}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </Group>
        </QueueKeys>
        <TogetherFields locale={locale} reasons={reasons} draft={draft} />
      </SendForm>
    </section>
  )
}
