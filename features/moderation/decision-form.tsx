import { Group, Input, Select, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import type { ModerationAct } from '@/db/enums'
import { getSendWords } from '@/features/accounts/send-words'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Case } from './case-context'
import { maxReasonLength } from './input'
import type { Reason, Waiting } from './queries'

type Props = {
  locale: Locale
  item: Pick<Waiting, 'slug' | 'number' | 'reasonCode'>
  found: Case
  reasons: readonly Reason[]
  draft: Record<string, string> | null
}

const decisive: readonly ModerationAct[] = [
  'hide',
  'hide_at_once',
  'confirm_hiding',
  'restore',
  'dismiss_reports',
]

/** Hidden at once by one moderator: another confirms it or shows the comment again. */
const isUnreviewed = ({ entries }: Case) =>
  entries.findLast(({ act }) => decisive.includes(act))?.act === 'hide_at_once'

/** The moderator's decision: what, by which rule, and why, in words that readers will see. */
export async function DecisionForm({ locale, item, found, reasons, draft }: Props) {
  const t = await getTranslator(locale, 'moderation')
  const here = `/${locale}/moderation?proposal=${item.slug}&comment=${item.number}`
  const acts = found.comment.hidden
    ? isUnreviewed(found)
      ? (['hide', 'restore', 'word'] as const)
      : (['restore', 'hide', 'dismiss', 'word'] as const)
    : (['dismiss', 'word', 'move', 'hide'] as const)
  const help = (act: (typeof acts)[number]) =>
    act === 'hide' && found.comment.capacity !== 'personal' ? t('act.hideHelpNational') : t(`act.${act}Help`)
  return (
    <section>
      <h2>{t('decision')}</h2>
      <SendForm action="/api/decisions" then="follow" words={await getSendWords(locale, here, t('decided'))}>
        <input type="hidden" name="proposal" value={item.slug} />
        <input type="hidden" name="comment" value={item.number} />
        <input type="hidden" name="back" value={here} />
        <Group className="outcomes" role="radiogroup" faults={['act']}>
          <legend className="visually-hidden">{t('decision')}</legend>
          {acts.map((act) => (
            <label key={act} className="outcome">
              <input type="radio" name="act" value={act} required defaultChecked={draft?.act === act} />
              <span>
                <b>{t(`act.${act}`)}</b>
                {help(act)}
              </span>
            </label>
          ))}
        </Group>
        <label className="field">
          {t('reasonCode')}
          <Select name="reasonCode" defaultValue={draft?.reasonCode ?? item.reasonCode ?? 'other'}>
            {reasons.map((reason) => (
              <option key={reason.code} value={reason.code}>
                {reason.title[locale]}
                {reason.urgent ? ` (${t('urgent')})` : ''}
              </option>
            ))}
          </Select>
        </label>
        <label className="field">
          {t('thread')}
          <Input type="number" name="thread" min={1} inputMode="numeric" defaultValue={draft?.thread ?? ''} />
        </label>
        <label className="field">
          <span>
            {t('reason')} <span className="hint">{t('reasonHelp')}</span>
          </span>
          <TextArea
            name="reason"
            rows={4}
            dir="auto"
            required
            maxLength={maxReasonLength}
            defaultValue={draft?.reason ?? ''}
          />
        </label>
        <p className="submit">
          <button className="primary" type="submit">
            {t('decide')}
          </button>
        </p>
      </SendForm>
    </section>
  )
}
