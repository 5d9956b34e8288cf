import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { FrozenParagraph } from '@/features/ballots/frozen-text'
import { stateName } from '@/features/delegations/names'
import { formatStamp } from '@/i18n/dates'
import { languageName } from '@/i18n/languages'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { html, inner } from '@/lib/html'
import type { Viewer } from '@/lib/viewer'
import { wordsFor } from './order'
import { mayAmend } from './policy'
import type { Amendment, Amendments } from './queries'
import { amendmentName, getStepWords } from './step-words'
import { wordDiff } from './word-diff'

type Props = {
  locale: Locale
  viewer: Viewer | null
  found: Amendments
  paragraph: FrozenParagraph
  here: string
}

/** A paragraph of the text with the amendments to it. */
export async function ParagraphSection({ locale, viewer, found, paragraph, here }: Props) {
  const t = await getTranslator(locale, 'amendments')
  const amendments = found.amendments.filter((amendment) => amendment.paragraph === paragraph.number)
  return (
    <section className="amended" id={`p${paragraph.number}`}>
      <h3>{t('paragraph', { number: String(paragraph.number) })}</h3>
      <p className="prose">{paragraph.body[locale]}</p>
      {amendments.length > 0 && (
        <ul className="amendments">
          {amendments.map((amendment) => (
            <li key={amendment.number} id={`a${amendment.number}`}>
              <AmendmentItem
                locale={locale}
                viewer={viewer}
                found={found}
                paragraph={paragraph}
                here={here}
                amendment={amendment}
              />
            </li>
          ))}
        </ul>
      )}
      {mayAmend(viewer, found) && (
        <p className="acts">
          <a href={`?paragraph=${paragraph.number}#propose`}>{t('amend')}</a>
        </p>
      )}
    </section>
  )
}

async function AmendmentItem({
  locale,
  viewer,
  found,
  paragraph,
  here,
  amendment,
}: Props & { amendment: Amendment }) {
  const [t, words] = await Promise.all([getTranslator(locale, 'amendments'), getStepWords(locale, found)])
  const name = amendmentName(amendment.number)
  const own = viewer?.delegation?.code === amendment.code && !amendment.withdrawn && mayAmend(viewer, found)
  return (
    <>
      <h4>
        {t('name', { amendment: name })}: {words.does(amendment)}
      </h4>
      <p className="meta">
        <span>
          {stateName(locale, amendment.code)}, {formatStamp(locale, amendment.at)}
        </span>
        {amendment.withdrawn && <b>{t('withdrawn')}</b>}
      </p>
      <AmendmentText locale={locale} amendment={amendment} paragraph={paragraph} />
      {own && (
        <SendForm
          id={`withdraw-${amendment.number}`}
          action="/api/amendments/withdraw"
          then="stay"
          words={await getSendWords(locale, here, t('recorded'))}
        >
          <input type="hidden" name="proposal" value={found.slug} />
          <input type="hidden" name="amendment" value={amendment.number} />
          <input type="hidden" name="back" value={here} />
          <button type="submit" className="link">
            {t('withdraw', { amendment: name })}
          </button>
        </SendForm>
      )}
    </>
  )
}

/** What changes, word by word, in the reader's language where the author gave it; marked where not. */
async function AmendmentText({
  locale,
  amendment,
  paragraph,
}: Pick<Props, 'locale' | 'paragraph'> & { amendment: Amendment }) {
  const t = await getTranslator(locale, 'amendments')
  const words = wordsFor(amendment, locale)
  if (!words) return null
  const parts =
    amendment.kind === 'replace'
      ? wordDiff(paragraph.body[words.lang], words.text, words.lang)
      : [{ kind: 'added' as const, text: words.text }]
  const made = parts.map(({ kind, text }) =>
    kind === 'same' ? html`${text}` : kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`,
  )
  return (
    <>
      {words.lang !== locale && (
        <p className="help">{t('written', { language: languageName(words.lang) })}</p>
      )}
      <p className="prose diff" lang={words.lang} dir="auto" dangerouslySetInnerHTML={inner(html`${made}`)} />
    </>
  )
}
