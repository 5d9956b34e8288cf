import { threadPath } from '@/features/comments/paths'
import { formatDate, formatTime } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Entry } from './log-queries'
import { getEntryWords } from './words'

/** Entries of the public log, each with who, what and why. */
export async function LogList({ locale, entries }: { locale: Locale; entries: readonly Entry[] }) {
  const [t, words] = await Promise.all([getTranslator(locale, 'moderation'), getEntryWords(locale)])
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={entry.number} id={`entry-${entry.number}`}>
          <p>
            <b>
              <a
                href={
                  entry.comment === null
                    ? threadPath(locale, entry.slug, entry.thread)
                    : `/c/${entry.slug}/${entry.comment}`
                }
              >
                {words.did(entry)}
              </a>
            </b>
          </p>
          {(entry.reasonTitle ?? entry.reason) && (
            <p>
              {entry.reasonTitle && `${entry.reasonTitle[locale]}. `}
              {entry.reason && <q dir="auto">{entry.reason}</q>}
            </p>
          )}
          <p className="meta">
            <span>{t('entry', { number: String(entry.number) })}</span>
            <span>
              {t('by', {
                seat: words.who(entry),
                date: `${formatDate(locale, entry.at)}, ${formatTime(locale, entry.at)}`,
              })}
            </span>
            <span>{entry.title[locale]}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
