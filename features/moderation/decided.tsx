import { Arrival } from '@/components/ui/arrival'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { RefusalCode } from '@/lib/refusal'
import { LogList } from './log-list'
import type { Entry } from './log-queries'
import type { Waiting } from './queries'
import type { DecidedTogether } from './together-mutations'

type Props = {
  locale: Locale
  entries: readonly Entry[]
  refused: DecidedTogether['refused']
  waiting: readonly Waiting[]
}

const own = ['not_allowed', 'closed', 'not_found'] as const
const isOwn = (code: RefusalCode): code is (typeof own)[number] => own.some((known) => known === code)

/** What came of a decision on several comments: the entries in the log, and what was refused and why. */
export async function Decided({ locale, entries, refused, waiting }: Props) {
  const [t, e] = await Promise.all([getTranslator(locale, 'moderation'), getTranslator(locale, 'errors')])
  const name = (slug: string, number: number) => {
    const title = waiting.find((item) => item.slug === slug && item.number === number)?.title[locale]
    const words = { number: String(number) }
    return title ? t('comment', { ...words, proposal: title }) : t('whatComment', words)
  }
  return (
    <Arrival className="block" id="decided" aria-labelledby="decided-title">
      <h2 id="decided-title">{t('together.done', { count: entries.length })}</h2>
      {refused.length > 0 && (
        <>
          <h3>{t('together.refused', { count: refused.length })}</h3>
          <ul className="reports">
            {refused.map(({ proposal, comment, refusal }) => (
              <li key={`${proposal} ${comment}`}>
                <a href={`?proposal=${proposal}&comment=${comment}#case`}>{name(proposal, comment)}</a>{' '}
                {isOwn(refusal) ? t(`together.why.${refusal}`) : e(refusal)}
              </li>
            ))}
          </ul>
        </>
      )}
      {entries.length > 0 && <LogList locale={locale} entries={entries} />}
    </Arrival>
  )
}
