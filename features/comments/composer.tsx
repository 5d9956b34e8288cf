import { Select, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { stances } from '@/db/enums'
import { getSeatNames } from '@/features/accounts/seat'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import { languageName, languages } from '@/i18n/languages'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { html, inner } from '@/lib/html'
import type { Viewer } from '@/lib/viewer'
import { maxCommentLength } from './limits'
import { capacitiesOf } from './policy'

type Props = {
  locale: Locale
  viewer: Viewer
  here: string
  thread: { proposal: string; number: number; delegatesOnly: boolean }
  paragraphs: readonly number[]
  /** The paragraph the reader came from. */
  about?: number
  parent?: number
  /** Words to begin with: a quotation, or what was typed before a refusal. */
  draft: Record<string, string> | null
}

const languageOptions = (chosen: string) =>
  html`${languages.map((code) => {
    const selected = code === chosen ? html` selected` : null
    return html`<option value="${code}" lang="${code}"${selected}>${languageName(code)}</option>`
  })}`

/** The form for a new comment or a reply. Seat, capacity and audience stand above the button. */
export async function Composer({ locale, viewer, here, thread, paragraphs, about, parent, draft }: Props) {
  const t = await getTranslator(locale, 'comments')
  const seat = (await getSeatNames(locale))({
    role: viewer.role,
    delegationCode: viewer.delegation?.code ?? null,
    electoralGroup: viewer.electoralGroup,
  })
  const chosenStance = draft?.stance ?? 'none'
  return (
    <SendForm
      id={parent ? 'new-reply' : 'new-comment'}
      action="/api/comments"
      then="follow"
      words={await getSendWords(locale, here, t('sent'))}
      draft={`${thread.proposal}.${thread.number}.${parent ?? 'new'}`}
    >
      <input type="hidden" name="proposal" value={thread.proposal} />
      <input type="hidden" name="thread" value={thread.number} />
      <input type="hidden" name="requestId" value={draft?.requestId ?? crypto.randomUUID()} />
      {parent && <input type="hidden" name="parent" value={parent} />}
      <p className="help">{t(thread.delegatesOnly ? 'writeAsDelegates' : 'writeAs', { seat })}</p>
      <div className="fields">
        {paragraphs.length > 0 && !parent && (
          <label>
            {t('about')}
            <Select name="paragraph" defaultValue={draft?.paragraph ?? about ?? ''}>
              <option value="">{t('wholeText')}</option>
              {paragraphs.map((number) => (
                <option key={number} value={number}>
                  {t('paragraph', { number })}
                </option>
              ))}
            </Select>
          </label>
        )}
        <label>
          {t('lang')}
          <Select name="lang" dangerouslySetInnerHTML={inner(languageOptions(draft?.lang ?? locale))} />
        </label>
        <fieldset className="inline">
          <legend>{t('stanceLegend')}</legend>
          {(['none', ...stances] as const).map((stance) => (
            <label key={stance}>
              <input type="radio" name="stance" value={stance} defaultChecked={chosenStance === stance} />{' '}
              {t(`stance.${stance}`)}
            </label>
          ))}
        </fieldset>
        <Capacities locale={locale} viewer={viewer} chosen={draft?.capacity} />
      </div>
      <label className="field">
        <span>
          {t('body')} <span className="hint">{t('bodyHelp', { max: maxCommentLength })}</span>
        </span>
        <TextArea
          name="body"
          rows={5}
          dir="auto"
          required
          maxLength={maxCommentLength}
          defaultValue={draft?.body ?? ''}
        />
      </label>
      <p className="submit">
        <button className="primary" type="submit">
          {t('post')}
        </button>
        <span className="hint">{t('draftKept')}</span>
      </p>
    </SendForm>
  )
}

async function Capacities({ locale, viewer, chosen }: { locale: Locale; viewer: Viewer; chosen?: string }) {
  const offered = capacitiesOf(viewer)
  const [t, groups] = await Promise.all([getTranslator(locale, 'comments'), getTranslator(locale, 'states')])
  if (offered.length < 2) return <input type="hidden" name="capacity" value="personal" />
  const state = viewer.delegation ? stateName(locale, viewer.delegation.code) : ''
  const group = viewer.electoralGroup ? groups(`group.${viewer.electoralGroup}`) : ''
  return (
    <fieldset className="inline">
      <legend>{t('capacityLegend')}</legend>
      {offered.map((capacity) => (
        <label key={capacity}>
          <input
            type="radio"
            name="capacity"
            value={capacity}
            defaultChecked={(chosen ?? 'personal') === capacity}
          />{' '}
          {t(`capacityChoice.${capacity}`, { state, group })}
        </label>
      ))}
      {offered.includes('group') && (
        <input type="hidden" name="onBehalfOf" value={viewer.electoralGroup ?? ''} />
      )}
    </fieldset>
  )
}
