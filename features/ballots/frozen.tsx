import { formatDate, formatTime } from '@/i18n/dates'
import { comma } from '@/i18n/locales'
import type { BallotWords } from './ballot-words'
import type { Ballot } from './queries'
import { Written } from './written'

/** The text as it was put to the decision, with its hash. */
export function Frozen({ words: { t, locale }, ballot }: { words: BallotWords; ballot: Ballot }) {
  const { announcedAt, sha256, text } = ballot
  const date = `${formatDate(locale, announcedAt)}${comma(locale)}${formatTime(locale, announcedAt)} UTC`
  const short = (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
  return (
    <section className="block split frozen" id="text">
      <div>
        <h2>{t('text.title')}</h2>
        <ol className="text plain">
          {text.map((paragraph) => (
            <li key={paragraph.number} className="para" id={`p${paragraph.number}`}>
              <div className="para-text" data-number={paragraph.number}>
                <Written
                  locale={locale}
                  paragraph={paragraph}
                  note={(language) => t('text.written', { language })}
                />
              </div>
            </li>
          ))}
        </ol>
      </div>
      <aside className="side">
        <p>{t('text.frozen', { date })}</p>
        <p className="hash">
          <span>{t('text.hash')}</span>{' '}
          <code dir="ltr" title={sha256}>
            {short}…
          </code>
        </p>
        <p className="acts">
          <a href={`/${locale}/about/counting#verify`}>{t('text.verify')}</a>
        </p>
      </aside>
    </section>
  )
}
