import { formatDate } from '@/i18n/dates'
import { getTranslator } from '@/i18n/translator'
import { minimumPersons, minimumStates } from './common-ground'
import type { Results } from './load-queries'
import type { PageWords } from './page-words'
import { Saying } from './saying'
import { SectionHeading } from './section-heading'

type Props = { words: PageWords; results: Results }

/** Where common ground moved most in the last whole calendar week; nothing where none did, or where it would tell of few. */
export async function MovedGroundPart({ words, results }: Props) {
  const { moved, week, sayings, subject } = results
  if (moved.length === 0) return null
  const { locale, percent, mark } = words
  const t = await getTranslator(locale, 'participation')
  // The last day that belongs to the week.
  const last = new Date(week.end.getTime() - 1)
  return (
    <section id="moved">
      <SectionHeading words={words} id="moved" level={3}>
        {t('week.ground', { start: formatDate(locale, week.start), end: formatDate(locale, last) })}
      </SectionHeading>
      <ol className="moved">
        {moved.map(({ comment, from, to }) => {
          const saying = sayings.get(comment)
          return (
            saying && (
              <li key={comment}>
                <Saying words={words} slug={subject.slug} comment={saying} />
                <p>{t('week.groundOf', { from: percent(from), to: percent(to) })}</p>
              </li>
            )
          )
        })}
      </ol>
      {mark && <p className="demonstration">{mark}</p>}
      <p className="note">{t('week.groundNote', { persons: minimumPersons, states: minimumStates })}</p>
    </section>
  )
}
