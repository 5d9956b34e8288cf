import { Select, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { may } from '@/features/accounts/rights'
import { getSeatNames } from '@/features/accounts/seat'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import { formatDate, formatTime } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import { maxStageReasonLength } from './input'
import { stagesAfter } from './policy'
import type { Sponsors, StageChange } from './queries'

type Props = { locale: Locale; viewer: Viewer | null; found: Sponsors; here: string }

/** The stage, every change of it with its reason, and the form for who sets it. */
export async function StageSection({ locale, viewer, found, here }: Props) {
  const [t, p, seat] = await Promise.all([
    getTranslator(locale, 'sponsorships'),
    getTranslator(locale, 'proposals'),
    getSeatNames(locale),
  ])
  const did = ({ from, to, withdrawnBy }: StageChange) =>
    withdrawnBy
      ? t('withdrawn', { state: stateName(locale, withdrawnBy) })
      : t('changed', { from: p(`stage.${from}`), to: p(`stage.${to}`) })
  const who = ({ role, electoralGroup, withdrawnBy, at }: StageChange) =>
    t('by', {
      seat: role ? seat({ role, electoralGroup, delegationCode: withdrawnBy }) : t('states'),
      date: `${formatDate(locale, at)}, ${formatTime(locale, at)}`,
    })
  return (
    <section className="block" id="stage">
      <h2>{t('stageTitle', { stage: p(`stage.${found.stage}`) })}</h2>
      {found.changes.length === 0 ? (
        <p className="help">{t('stageNone')}</p>
      ) : (
        <ol className="log" aria-label={t('stageHistory')}>
          {found.changes.map((change) => (
            <li key={change.at.toISOString()}>
              <p>
                <b>{did(change)}</b>
              </p>
              <p>
                {change.ballot ? (
                  <a href={`/${locale}/ballots/${change.ballot}`}>
                    {t('byBallot', { ballot: change.ballot })}
                  </a>
                ) : (
                  <q dir="auto">{change.reason}</q>
                )}
              </p>
              <p className="meta">{who(change)}</p>
            </li>
          ))}
        </ol>
      )}
      {may(viewer, 'set_stage') && <StageForm locale={locale} found={found} here={here} />}
    </section>
  )
}

async function StageForm({ locale, found, here }: Omit<Props, 'viewer'>) {
  const [t, p] = await Promise.all([
    getTranslator(locale, 'sponsorships'),
    getTranslator(locale, 'proposals'),
  ])
  const draft = await readDraft('/api/stages')
  return (
    <SendForm
      className="narrow"
      action="/api/stages"
      then="stay"
      words={await getSendWords(locale, here, t('staged'))}
    >
      <input type="hidden" name="proposal" value={found.slug} />
      <input type="hidden" name="from" value={found.stage} />
      <input type="hidden" name="back" value={here} />
      <h3>{t('setStage')}</h3>
      <p className="help">{t('setStageHelp')}</p>
      <label className="field">
        {t('stageTo')}
        <Select name="to" defaultValue={draft?.to}>
          {stagesAfter(found.stage, found.decided).map((stage) => (
            <option key={stage} value={stage}>
              {p(`stage.${stage}`)}
            </option>
          ))}
        </Select>
      </label>
      <label className="field">
        <span>
          {t('withdrawReason')} <span className="hint">{t('withdrawReasonHelp')}</span>
        </span>
        <TextArea
          name="reason"
          rows={2}
          dir="auto"
          required
          maxLength={maxStageReasonLength}
          defaultValue={draft?.reason ?? ''}
        />
      </label>
      <p className="submit">
        <button type="submit">{t('saveStage')}</button>
      </p>
    </SendForm>
  )
}
