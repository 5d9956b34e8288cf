import { Select, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { amendmentKinds } from '@/db/enums'
import { getSendWords } from '@/features/accounts/send-words'
import type { FrozenParagraph } from '@/features/ballots/frozen-text'
import { stateName } from '@/features/delegations/names'
import { type Locale, localeNames, locales } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import { maxAmendmentLength } from './input'
import type { Amendments } from './queries'

type Props = {
  locale: Locale
  viewer: Viewer | null
  found: Amendments
  /** The paragraph that the form begins with, its wording in the reader's language. */
  about: FrozenParagraph
  here: string
}

/** An amendment to one paragraph: in the reader's language first, in the other five if they like. */
export async function ProposeForm({ locale, viewer, found, about, here }: Props) {
  const t = await getTranslator(locale, 'amendments')
  const draft = await readDraft('/api/amendments')
  const state = stateName(locale, viewer?.delegation?.code ?? '')
  const others = locales.filter((language) => language !== locale)
  const area = (language: Locale, text: string) => (
    <label key={language} className="field">
      <span>
        {t('propose.text', { language: localeNames[language] })}{' '}
        {language === locale && <span className="hint">{t('propose.textHelp')}</span>}
      </span>
      <TextArea
        name={language}
        faults={language === locale ? ['lang'] : []}
        lang={language}
        dir="auto"
        rows={language === locale ? 8 : 4}
        maxLength={maxAmendmentLength}
        defaultValue={draft?.[language] ?? text}
      />
    </label>
  )
  return (
    <section className="block" id="propose">
      <h2>{t('propose.title', { state })}</h2>
      <p className="help">{t('propose.help')}</p>
      <SendForm
        className="narrow"
        action="/api/amendments"
        then="stay"
        draft={`amendment.${found.slug}.${about.number}`}
        words={await getSendWords(locale, here, t('recorded'))}
      >
        <input type="hidden" name="proposal" value={found.slug} />
        <input type="hidden" name="lang" value={locale} />
        <input type="hidden" name="back" value={here} />
        <div className="fields">
          <label>
            {t('propose.kind')}
            <Select name="kind" defaultValue={draft?.kind ?? 'replace'}>
              {amendmentKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`propose.kinds.${kind}`)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {t('propose.paragraph')}
            <Select name="paragraph" defaultValue={draft?.paragraph ?? about.number}>
              {found.paragraphs.map(({ number }) => (
                <option key={number} value={number}>
                  {t('paragraph', { number: String(number) })}
                </option>
              ))}
            </Select>
          </label>
        </div>
        {area(locale, about.body[locale])}
        <details className="others">
          <summary>{t('propose.others')}</summary>
          {others.map((language) => area(language, ''))}
        </details>
        <p className="submit">
          <button className="primary" type="submit">
            {t('propose.send', { state })}
          </button>
        </p>
      </SendForm>
    </section>
  )
}
