import { TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import { maxStageReasonLength } from './input'
import { mayWithdraw } from './policy'
import type { Sponsors } from './queries'

type Props = { locale: Locale; viewer: Viewer | null; found: Sponsors; here: string }

/** The main sponsor withdraws its proposal. */
export async function WithdrawForm({ locale, viewer, found, here }: Props) {
  if (!viewer?.delegation || !mayWithdraw(viewer, found)) return null
  const t = await getTranslator(locale, 'sponsorships')
  const draft = await readDraft('/api/stages/withdraw')
  return (
    <section className="block">
      <h2>{t('withdrawTitle')}</h2>
      <p className="help">{t('withdrawHelp')}</p>
      <SendForm
        className="narrow"
        action="/api/stages/withdraw"
        then="stay"
        words={await getSendWords(locale, here, t('recorded'))}
      >
        <input type="hidden" name="proposal" value={found.slug} />
        <input type="hidden" name="from" value={found.stage} />
        <input type="hidden" name="back" value={here} />
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
          <button type="submit">{t('withdraw', { state: stateName(locale, viewer.delegation.code) })}</button>
        </p>
      </SendForm>
    </section>
  )
}
