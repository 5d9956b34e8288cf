import { Matrix } from '@/components/charts/matrix'
import { Swatch } from '@/components/charts/swatch'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import { formattingLocale, type Locale } from '@/i18n/locales'
import { formatPercent } from '@/i18n/percent'
import { getTranslator } from '@/i18n/translator'
import { type Agreement, closestTo } from './agreement'

type Props = {
  locale: Locale
  agreement: Agreement
  own: string | null
  asked: string | null
  demonstration: boolean
}

const mostClosest = 8
// From agreement throughout to opposition throughout, in the colours and textures of votes.
const classes = [
  { least: 0.9, kind: 'support' },
  { least: 0.7, kind: 'support_with_reservations' },
  { least: 0.5, kind: 'abstain' },
  { least: 0, kind: 'oppose' },
] as const

const kindOf = (share: number) => classes.find(({ least }) => share >= least)?.kind ?? 'oppose'

/** Which delegations declare alike: one picture of all, and for each State those closest to it. */
export async function AgreementPage({ locale, agreement, own, asked, demonstration }: Props) {
  const [t, results, proposals] = await Promise.all([
    getTranslator(locale, 'agreement'),
    getTranslator(locale, 'results'),
    getTranslator(locale, 'proposals'),
  ])
  const { states, items } = agreement
  const chosen = states.includes(asked ?? '') ? asked : states.includes(own ?? '') ? own : (states[0] ?? null)
  const closest = chosen ? closestTo(agreement, chosen, mostClosest) : []
  const list = new Intl.NumberFormat(formattingLocale(locale))
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={`/${locale}/results`}>{results('title')}</a>
          <span>{t('title')}</span>
        </p>
        <h1>{t('title')}</h1>
        <p className="lede">{t('lede', { states: list.format(states.length), items: list.format(items) })}</p>
        <p className="help">{t('help')}</p>
      </header>
      {states.length < 2 ? (
        <p>{t('empty')}</p>
      ) : (
        <>
          <section className="block">
            <h2>{t('closest', { state: chosen ? stateName(locale, chosen) : '' })}</h2>
            <form method="get" className="fields">
              <label>
                {t('state')}
                <select name="state" defaultValue={chosen ?? ''}>
                  {inAlphabeticalOrder(locale, states).map((code) => (
                    <option key={code} value={code}>
                      {stateName(locale, code)}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit">{t('show')}</button>
            </form>
            <ol className="closest">
              {closest.map(({ state, agreement: share, shared }) => (
                <li key={state}>
                  <Swatch kind={kindOf(share)} /> <b>{stateName(locale, state)}</b>{' '}
                  <span className="help">
                    {t('pair', { share: formatPercent(locale, share), count: shared })}
                  </span>
                </li>
              ))}
            </ol>
            {closest.length === 0 && <p>{t('none')}</p>}
          </section>
          <section className="block wide-only">
            <h2>{t('matrix')}</h2>
            <p className="help">{t('matrixHelp')}</p>
            <ul className="legend">
              {classes.map(({ least, kind }) => (
                <li key={kind}>
                  <Swatch kind={kind} /> {t('from', { share: formatPercent(locale, least) })}
                </li>
              ))}
            </ul>
            <Matrix
              label={t('matrix')}
              names={states}
              classOf={(row, column) => {
                const pair = agreement.of(states[row] ?? '', states[column] ?? '')
                return pair && kindOf(pair.agreement)
              }}
              mark={demonstration ? proposals('demonstration') : undefined}
            />
          </section>
        </>
      )}
    </>
  )
}
