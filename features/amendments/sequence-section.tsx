import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { type BallotWords, getBallotWords } from '@/features/ballots/ballot-words'
import type { Ballot } from '@/features/ballots/queries'
import { findingOf, nameOf } from '@/features/ballots/sentences'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { AmendedText } from './amended-text-view'
import { mayTakeStep } from './policy'
import type { Amendments } from './queries'
import { missingFrom, planOf, resultsOf } from './sequence'
import { advance, type StepResult, stepKey, upcoming, voiderOf } from './series'
import { amendmentName, getStepWords } from './step-words'

type Props = { locale: Locale; viewer: Viewer | null; found: Amendments; here: string }

/** The chair's sequence: its terms, what was decided or skipped and why, what is under way, and what comes next. */
export async function SequenceSection({ locale, viewer, found, here }: Props) {
  const [t, words, b] = await Promise.all([
    getTranslator(locale, 'amendments'),
    getStepWords(locale, found),
    getBallotWords(locale),
  ])
  const { series } = found
  if (!series)
    return (
      <section className="block" id="sequence">
        <h2>{t('series.title')}</h2>
        <p className="help">{t('series.none')}</p>
      </section>
    )
  const results = resultsOf(found)
  const plan = planOf(found)
  const { skipped, next } = advance(plan, results)
  const coming = upcoming(plan, results)
  const missing = missingFrom(found).length > 0
  const ended = next.act === 'end' && skipped.length === 0
  const changed = results.some(({ step, outcome }) => step.kind === 'amendment' && outcome === 'adopted')
  return (
    <section className="block" id="sequence">
      <h2>{t('series.title')}</h2>
      {next.act === 'end' && ended && (
        <p className="lede">
          {t(
            next.adopted
              ? changed
                ? 'series.ended.amended'
                : 'series.ended.adopted'
              : 'series.ended.rejected',
          )}
        </p>
      )}
      <Terms locale={locale} found={found} />
      {results.length > 0 && (
        <ol className="steps">
          {results.map((result) => (
            <li key={stepKey(result.step)}>
              <p>
                <b>{words.name(result.step)}</b>
              </p>
              <Outcome locale={locale} found={found} results={results} result={result} words={b} />
            </li>
          ))}
        </ol>
      )}
      {coming.length > 0 && (
        <>
          <h3>{t('series.still')}</h3>
          <ol className="steps coming" start={results.length + 1}>
            {coming.map((step) => (
              <li key={stepKey(step)}>{words.name(step)}</li>
            ))}
          </ol>
        </>
      )}
      {missing && <p className="help">{t('series.missing')}</p>}
      {mayTakeStep(viewer, found) && !missing && !ended && next.act !== 'wait' && (
        <SendForm
          action="/api/series/next"
          then="stay"
          words={await getSendWords(locale, here, t('recorded'))}
        >
          <input type="hidden" name="proposal" value={found.slug} />
          <input type="hidden" name="series" value={series.number} />
          <input type="hidden" name="steps" value={series.steps.length} />
          <input type="hidden" name="back" value={here} />
          <p className="submit">
            <button className="primary" type="submit">
              {t('series.take')}
            </button>
          </p>
          <p className="help">{t('series.takeHelp')}</p>
        </SendForm>
      )}
      <AmendedText locale={locale} found={found} results={results} />
    </section>
  )
}

async function Terms({ locale, found }: Pick<Props, 'locale' | 'found'>) {
  const [t, b] = await Promise.all([getTranslator(locale, 'amendments'), getTranslator(locale, 'ballots')])
  const { series } = found
  if (!series) return null
  const terms = [
    [b('terms.rule'), b(`rule.${series.threshold}`)],
    [b('terms.organ'), b(`organ.${series.organ}`)],
    [b('terms.seen'), b(`seen.${series.visibility}`)],
    [t('series.duration'), t('series.minutes', { count: series.minutes })],
  ] as const
  return (
    <>
      <p className="help">{t('series.fixed')}</p>
      <dl className="series-terms">
        {terms.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {found.divisions.length > 0 && <p className="help">{t('series.motion')}</p>}
    </>
  )
}

type OutcomeProps = {
  locale: Locale
  found: Amendments
  results: readonly StepResult[]
  result: StepResult
  words: BallotWords
}

/** What came of one step: the vote with its figures, or the reason why there was none. */
async function Outcome({ locale, found, results, result, words }: OutcomeProps) {
  const t = await getTranslator(locale, 'amendments')
  const { step, outcome } = result
  if (outcome !== 'adopted' && outcome !== 'not_adopted' && outcome !== 'pending') {
    const voider = step.kind === 'amendment' ? voiderOf(planOf(found), results, step.amendment) : null
    return <p>{t(`skipped.${outcome}`, { amendment: voider ? amendmentName(voider) : '' })}</p>
  }
  const ballot = ballotOf(found, result)
  if (!ballot) return null
  return (
    <p>
      {findingOf(words, ballot)} <a href={`/${locale}/ballots/${ballot.number}`}>{nameOf(words.t, ballot)}</a>
    </p>
  )
}

function ballotOf(found: Amendments, { step }: StepResult): Ballot | undefined {
  const stored = found.series?.steps.find(
    ({ kind, amendment, state, paragraph }) =>
      kind === step.kind &&
      (step.kind !== 'amendment' || amendment === step.amendment) &&
      (step.kind !== 'division' || state === step.state) &&
      (step.kind !== 'paragraph' || paragraph === step.paragraph),
  )
  return found.ballots.find(({ number }) => number === stored?.ballot)
}
