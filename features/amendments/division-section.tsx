import { Group } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import { comma, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { mayDivide } from './policy'
import type { Amendments, DivisionRequest } from './queries'
import { listNumbers } from './question'

type Props = { locale: Locale; viewer: Viewer | null; found: Amendments; here: string }

/** Requests for separate votes, the objections to them, and the forms of Member States. */
export async function DivisionSection({ locale, viewer, found, here }: Props) {
  const t = await getTranslator(locale, 'amendments')
  if (found.paragraphs.length === 0) return null
  return (
    <section className="block" id="division">
      <h2>{t('division.title', { count: found.divisions.length })}</h2>
      <p className="help">{t('division.help')}</p>
      {found.divisions.length > 0 && (
        <ul className="log">
          {found.divisions.map((request) => (
            <li key={request.state}>
              <Request locale={locale} viewer={viewer} found={found} here={here} request={request} />
            </li>
          ))}
        </ul>
      )}
      {mayDivide(viewer, found) && <RequestForm locale={locale} viewer={viewer} found={found} here={here} />}
    </section>
  )
}

async function Request({ locale, viewer, found, here, request }: Props & { request: DivisionRequest }) {
  const t = await getTranslator(locale, 'amendments')
  const { state, seq, paragraphs, objectors } = request
  const own = viewer?.delegation?.code
  const states = inAlphabeticalOrder(locale, objectors).map((code) => stateName(locale, code))
  return (
    <>
      <p>
        <b>
          {t('division.asks', {
            state: stateName(locale, state),
            count: paragraphs.length,
            paragraphs: listNumbers(locale, paragraphs),
          })}
        </b>
      </p>
      <p>
        {states.length === 0
          ? t('division.unopposed')
          : t('division.opposed', { states: states.join(comma(locale)) })}
      </p>
      {own && own !== state && !objectors.includes(own) && mayDivide(viewer, found) && (
        <SendForm
          id={`objection-${state}-${seq}`}
          action="/api/amendments/objection"
          then="stay"
          words={await getSendWords(locale, here, t('recorded'))}
        >
          <input type="hidden" name="proposal" value={found.slug} />
          <input type="hidden" name="requester" value={state} />
          <input type="hidden" name="seq" value={seq} />
          <input type="hidden" name="back" value={here} />
          <button type="submit">{t('division.object', { state: stateName(locale, own) })}</button>
        </SendForm>
      )}
    </>
  )
}

async function RequestForm({ locale, viewer, found, here }: Props) {
  const t = await getTranslator(locale, 'amendments')
  const state = stateName(locale, viewer?.delegation?.code ?? '')
  const own = found.divisions.find((request) => request.state === viewer?.delegation?.code)
  return (
    <SendForm
      className="narrow"
      action="/api/amendments/division"
      then="stay"
      words={await getSendWords(locale, here, t('recorded'))}
    >
      <input type="hidden" name="proposal" value={found.slug} />
      <input type="hidden" name="back" value={here} />
      <Group className="inline field" faults={['paragraphs']}>
        <legend>{t('division.form', { state })}</legend>
        {found.paragraphs.map(({ number }) => (
          <label key={number}>
            <input
              type="checkbox"
              name={`paragraph-${number}`}
              defaultChecked={own?.paragraphs.includes(number)}
            />{' '}
            {t('paragraph', { number: String(number) })}
          </label>
        ))}
      </Group>
      <p className="submit">
        <button type="submit" name="act" value="request">
          {t('division.request', { state })}
        </button>
        {own && (
          <button type="submit" name="act" value="withdraw" className="link">
            {t('division.takeBack', { state })}
          </button>
        )}
      </p>
    </SendForm>
  )
}
