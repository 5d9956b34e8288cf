import { TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import type { BallotWords } from './ballot-words'
import { maxObjectionLength } from './input'
import { hasOpened, mayAct } from './policy'
import type { Ballot } from './queries'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null; here: string }

/** What States said against an adoption without a vote, and the form for who may say it. */
export async function Objections({ words, ballot, viewer, here }: Props) {
  if (ballot.method === 'recorded_vote' || !hasOpened(ballot)) return null
  const { t, locale, stamp } = words
  return (
    <section className="block" id="objections">
      <h2>{t('objections.title', { count: ballot.objections.length })}</h2>
      <ol className="comments">
        {ballot.objections.map(({ code, kind, reason, lang, at }) => (
          <li key={`${code} ${kind}`}>
            <article className="comment">
              <header>
                <p className="who">
                  <b>{stateName(locale, code)}</b> <span>{t(`objections.${kind}`)}</span>
                </p>
                <p className="when">
                  <time dateTime={at.toISOString()}>{stamp(at)}</time>
                </p>
              </header>
              {reason && (
                <div className="prose" dir="auto" lang={lang ?? undefined}>
                  <p>{reason}</p>
                </div>
              )}
            </article>
          </li>
        ))}
      </ol>
      {!ballot.decision && viewer?.delegation && mayAct(viewer, ballot) && (
        <ObjectionForm
          words={words}
          ballot={ballot}
          here={here}
          state={stateName(locale, viewer.delegation.code)}
        />
      )}
    </section>
  )
}

async function ObjectionForm({
  words: { t, locale },
  ballot,
  here,
  state,
}: Omit<Props, 'viewer'> & { state: string }) {
  const draft = await readDraft('/api/objections')
  const silence = ballot.method === 'silence'
  return (
    <SendForm
      className="narrow"
      action="/api/objections"
      then="stay"
      words={await getSendWords(locale, here, t('objections.recorded'))}
    >
      <h3>{t('objections.form', { state })}</h3>
      <p className="help">{t(silence ? 'objections.helpSilence' : 'objections.help', { state })}</p>
      <input type="hidden" name="ballot" value={ballot.number} />
      <input type="hidden" name="lang" value={locale} />
      <label className="field">
        <span>
          {t('objections.reason')}{' '}
          <span className="hint">{t(silence ? 'objections.required' : 'objections.optional')}</span>
        </span>
        <TextArea
          name="reason"
          rows={3}
          dir="auto"
          required={silence}
          maxLength={maxObjectionLength}
          defaultValue={draft?.reason ?? ''}
        />
      </label>
      <p className="submit">
        {silence ? (
          <button className="primary" type="submit" name="kind" value="broken_silence">
            {t('objections.break', { state })}
          </button>
        ) : (
          <>
            <button className="primary" type="submit" name="kind" value="objection">
              {t('objections.object', { state })}
            </button>
            <button type="submit" name="kind" value="request_for_vote">
              {t('objections.request')}
            </button>
          </>
        )}
      </p>
    </SendForm>
  )
}
