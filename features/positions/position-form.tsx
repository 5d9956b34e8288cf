import { Swatch } from '@/components/charts/swatch'
import { Group, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { standings } from '@/db/enums'
import { may } from '@/features/accounts/rights'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import { maxReasonLength } from '@/features/views/input'
import { formatDate } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import type { Standings } from './queries'

type Props = {
  locale: Locale
  viewer: Viewer
  here: string
  subject: { proposal: string; thread?: number }
  standings: Standings
  open: boolean
  draft: Record<string, string> | null
}

/** Where the viewer's delegation stands; the form for who may declare it, one sentence for the others. */
export async function PositionForm({ locale, viewer, here, subject, standings: found, open, draft }: Props) {
  const t = await getTranslator(locale, 'positions')
  if (!viewer.delegation || viewer.delegation.kind === 'observer_organization') return null
  const state = stateName(locale, viewer.delegation.code)
  const own = found.own
  const chosen = draft?.choice ?? own?.choice
  if (!open || !may(viewer, 'declare_position'))
    return (
      <div className="position">
        <h2>{t('standingTitle')}</h2>
        <p>{own ? t('standing', { state, choice: t(`choice.${own.choice}`) }) : t('none', { state })}</p>
        {open && <p className="help">{t('whoMay', { state })}</p>}
      </div>
    )
  return (
    <SendForm
      className="position"
      action="/api/positions"
      then="stay"
      words={await getSendWords(locale, here, t('recorded'))}
    >
      <input type="hidden" name="proposal" value={subject.proposal} />
      {subject.thread && <input type="hidden" name="thread" value={subject.thread} />}
      <Group role="radiogroup" faults={['choice']}>
        <legend>
          <h2>{t(subject.thread ? 'titleThread' : 'title', { state })}</h2>
        </legend>
        <p className="help">{t('audience')}</p>
        <div className="options">
          {standings.map((choice) => (
            <label key={choice} className="option">
              <input type="radio" name="choice" value={choice} defaultChecked={chosen === choice} required />
              <span className="option-name">
                <Swatch kind={choice} />
                {t(`choice.${choice}`)}
              </span>
              <span className="option-n">{t('states', { count: found.positions[choice] })}</span>
              {own?.choice === choice && (
                <b className="ours">{t('ours', { state, date: formatDate(locale, own.at) })}</b>
              )}
            </label>
          ))}
        </div>
      </Group>
      <label className="field">
        <span>
          {t('reason')} <span className="hint">{t('reasonHelp')}</span>
        </span>
        <TextArea
          name="reason"
          rows={2}
          dir="auto"
          maxLength={maxReasonLength}
          defaultValue={draft?.reason ?? own?.reason ?? ''}
        />
      </label>
      <p className="submit">
        <button className="primary" type="submit">
          {t('save', { state })}
        </button>
        {own && (
          <button type="submit" name="choice" value="withdraw" formNoValidate>
            {t('withdraw', { state })}
          </button>
        )}
      </p>
    </SendForm>
  )
}
