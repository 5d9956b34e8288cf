import { Select, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import { languageName, languages } from '@/i18n/languages'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import type { BallotWords } from './ballot-words'
import { maxExplanationLength } from './input'
import { hasOpened, mayExplain } from './policy'
import type { Ballot } from './queries'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null; here: string }

/** Explanations of vote (of position, where nobody voted) in the order given, and the form for one. */
export async function Explanations({ words, ballot, viewer, here }: Props) {
  const { t, locale } = words
  const { explanations, phase, practice, roll } = ballot
  if (!hasOpened(ballot) || practice) return null
  const recorded = ballot.method === 'recorded_vote'
  const own = viewer?.delegation?.code
  const choiceOf = (code: string) =>
    (roll?.find((entry) => entry.code === code) ?? (code === own ? ballot.own : null))?.choice ?? 'none'
  const isProposer = own !== undefined && own === ballot.proposerCode
  const form = own !== undefined && mayExplain(viewer, ballot)
  if (explanations.length === 0 && !form && phase !== 'closed') return null
  return (
    <section className="block explanations" id="explanations">
      <h2>
        {t(recorded ? 'explanations.title' : 'explanations.titlePosition', { count: explanations.length })}
      </h2>
      <ol className="comments">
        {explanations.map(({ code, lang, body, before }) => (
          <li key={code}>
            <article className="comment">
              <header>
                <p className="who">
                  <b>{stateName(locale, code)}</b>{' '}
                  {recorded && <span>{t(`explanations.${choiceOf(code)}`)}</span>}
                </p>
                <p className="when">
                  {phase === 'closed'
                    ? t(before ? 'explanations.before' : 'explanations.after')
                    : t('explanations.kept')}
                </p>
              </header>
              <div className="prose" dir="auto" lang={lang}>
                {body.split(/\n{2,}/).map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </article>
          </li>
        ))}
      </ol>
      {isProposer && <p className="help">{t('explanations.proposer')}</p>}
      {form && <ExplanationForm words={words} ballot={ballot} here={here} state={stateName(locale, own)} />}
    </section>
  )
}

async function ExplanationForm({
  words: { t, locale },
  ballot,
  here,
  state,
}: Omit<Props, 'viewer'> & { state: string }) {
  const draft = await readDraft('/api/explanations')
  const recorded = ballot.method === 'recorded_vote'
  return (
    <SendForm
      className="narrow"
      action="/api/explanations"
      then="stay"
      draft={`explanation.${ballot.number}`}
      words={await getSendWords(locale, here, t('explanations.recorded'))}
    >
      <h3>{t(recorded ? 'explanations.form' : 'explanations.formPosition', { state })}</h3>
      <p className="help" id="explanation-help">
        {t('explanations.help', { max: maxExplanationLength })}
      </p>
      <input type="hidden" name="ballot" value={ballot.number} />
      <label className="field">
        {t('explanations.language')}
        <Select name="lang" defaultValue={draft?.lang ?? locale}>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageName(language)}
            </option>
          ))}
        </Select>
      </label>
      <label className="field">
        {t(recorded ? 'explanations.form' : 'explanations.formPosition', { state })}
        <TextArea
          name="body"
          rows={5}
          dir="auto"
          required
          maxLength={maxExplanationLength}
          aria-describedby="explanation-help"
          defaultValue={draft?.body ?? ''}
        />
      </label>
      <p className="submit">
        <button type="submit">{t('explanations.send', { state })}</button>
      </p>
    </SendForm>
  )
}
