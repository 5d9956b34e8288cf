import { Input, Select } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { organs, resultVisibilities, thresholds } from '@/db/enums'
import { getSendWords } from '@/features/accounts/send-words'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import { maxMinutes } from './input'
import { type Suggestion, suggestOrder } from './order'
import type { Amendments } from './queries'
import { amendmentName, getStepWords } from './step-words'

type Props = { locale: Locale; found: Amendments; here: string }

/** The chair's announcement: the order of the amendments, what each makes void, and the terms of every step. */
export async function SeriesForm({ locale, found, here }: Props) {
  const [t, b] = await Promise.all([getTranslator(locale, 'amendments'), getTranslator(locale, 'ballots')])
  const draft = await readDraft('/api/series')
  const suggested = suggestOrder(found)
  const terms = found.series
  return (
    <section className="block" id="announce">
      <h2>{t('chair.title')}</h2>
      <p className="help">{t('chair.help')}</p>
      <SendForm
        className="narrow"
        action="/api/series"
        then="stay"
        words={await getSendWords(locale, here, t('recorded'))}
      >
        <input type="hidden" name="proposal" value={found.slug} />
        <input type="hidden" name="back" value={here} />
        {suggested.map((line) => (
          <Place key={line.amendment.number} locale={locale} found={found} line={line} draft={draft} />
        ))}
        <div className="fields">
          <label>
            {b('opening.organ')}
            <Select name="organ" defaultValue={draft?.organ ?? terms?.organ ?? 'plenary'}>
              {organs.map((organ) => (
                <option key={organ} value={organ}>
                  {b(`organ.${organ}`)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {b('opening.threshold')}
            <Select name="threshold" defaultValue={draft?.threshold ?? terms?.threshold ?? 'simple'}>
              {thresholds.map((threshold) => (
                <option key={threshold} value={threshold}>
                  {b(`opening.thresholdName.${threshold}`)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {b('opening.visibility')}
            <Select name="visibility" defaultValue={draft?.visibility ?? terms?.visibility ?? 'after_close'}>
              {resultVisibilities.map((visibility) => (
                <option key={visibility} value={visibility}>
                  {b(`seen.${visibility}`)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {t('chair.minutes')}
            <Input
              type="number"
              name="minutes"
              min={1}
              max={maxMinutes}
              required
              defaultValue={draft?.minutes ?? terms?.minutes ?? 10}
            />
          </label>
        </div>
        <label className="field check">
          <input
            type="checkbox"
            name="decides"
            defaultChecked={draft ? 'decides' in draft : (terms?.decides ?? false)}
          />
          <span>
            {b('opening.decides')} <span className="hint">{b('opening.decidesHelp')}</span>
          </span>
        </label>
        <p className="submit">
          <button type="submit" className={found.series ? undefined : 'primary'}>
            {t('chair.send')}
          </button>
        </p>
      </SendForm>
    </section>
  )
}

async function Place({
  locale,
  found,
  line: { amendment, place, rivals, voids },
  draft,
}: Omit<Props, 'here'> & { line: Suggestion; draft: Record<string, string> | null }) {
  const [t, words] = await Promise.all([getTranslator(locale, 'amendments'), getStepWords(locale, found)])
  const { number } = amendment
  return (
    <fieldset className="place">
      <legend>{words.name({ kind: 'amendment', amendment: number })}</legend>
      <label>
        {t('chair.place', { amendment: amendmentName(number) })}
        <Input
          type="number"
          name={`order-${number}`}
          min={1}
          max={999}
          required
          defaultValue={draft?.[`order-${number}`] ?? place}
        />
      </label>
      {rivals.length > 0 && (
        <div className="inline">
          <span>{t('chair.voids')}</span>
          {rivals.map((rival) => (
            <label key={rival.number}>
              <input
                type="checkbox"
                name={`void-${number}-${rival.number}`}
                defaultChecked={
                  draft ? `void-${number}-${rival.number}` in draft : voids.includes(rival.number)
                }
              />{' '}
              {amendmentName(rival.number)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
