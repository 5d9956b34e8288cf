import { getCommentWords } from '@/features/comments/words'
import { type Language, languageName, languages } from '@/i18n/languages'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { JudgeForm } from './judge-form'
import type { Reader } from './policy'
import type { Card as Found } from './queries'

const signInPath = (locale: Locale, next: string) => `/${locale}/sign-in?next=${encodeURIComponent(next)}`

type Props = { locale: Locale; slug: string; here: string; card: Found; reader: Reader }

const nameOf = (lang: string) =>
  languages.includes(lang as Language) ? languageName(lang as Language) : null

/** One comment in its own words, with who said it and in what capacity, and how the reader answers. */
export async function Card({ locale, slug, here, card, reader }: Props) {
  const [t, words] = await Promise.all([getTranslator(locale, 'consider'), getCommentWords(locale)])
  const stance = words.stance(card)
  const language = card.lang === locale ? null : nameOf(card.lang)
  return (
    <article className="card" id={`c${card.number}`} tabIndex={-1} aria-labelledby="card-no">
      <header>
        <p className="who">
          <b>{words.seat(card)}</b> <span>{words.capacity(card)}</span>
        </p>
        <p className="when">
          <span id="card-no">{words.no(card.number)}</span>{' '}
          <time dateTime={card.created_at.toISOString()}>
            <bdi>{words.stamp(card.created_at)}</bdi>
          </time>
        </p>
      </header>
      {(stance || card.paragraph) && (
        <p className="stance">
          {stance && <b>{stance}</b>} {card.paragraph && words.paragraph(card.paragraph)}
        </p>
      )}
      {language && (
        <p className="stance">
          <bdi>{t('written', { language })}</bdi>
        </p>
      )}
      {card.answers && (
        <details className="answers">
          <summary>{t('parent', { number: String(card.answers.number) })}</summary>
          <blockquote
            className="prose"
            lang={card.answers.lang}
            dir="auto"
            dangerouslySetInnerHTML={{ __html: card.answers.html }}
          />
        </details>
      )}
      <div className="prose" lang={card.lang} dir="auto" dangerouslySetInnerHTML={{ __html: card.html }} />
      {reader === 'judge' ? (
        <>
          <p className="help">{t('audience')}</p>
          <JudgeForm locale={locale} slug={slug} here={here} card={card} />
        </>
      ) : (
        <p className="help">{t(reader === 'officer' ? 'officer' : 'publicText')}</p>
      )}
      {reader === 'public' && (
        <p className="acts">
          <a href={signInPath(locale, `${here}?comment=${card.number}`)}>{t('signIn')}</a>
        </p>
      )}
    </article>
  )
}
