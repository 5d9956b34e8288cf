import { Input, Select } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Sponsors } from './queries'

type Props = { locale: Locale; found: Sponsors; here: string }

/** What moderators and the secretariat record: the cut-off, and which of the sponsors submitted the text. */
export async function ChairForms({ locale, found, here }: Props) {
  const t = await getTranslator(locale, 'sponsorships')
  const words = await getSendWords(locale, here, t('recorded'))
  const others = found.sponsors.flatMap(({ code, standing }) => (standing === 'co' ? [code] : []))
  return (
    <section className="block">
      <h2>{t('chair')}</h2>
      <SendForm className="narrow" action="/api/sponsorships/cutoff" then="stay" words={words}>
        <input type="hidden" name="proposal" value={found.slug} />
        <input type="hidden" name="back" value={here} />
        <label className="field">
          <span>
            {t('cutoffField')} <span className="hint">{t('cutoffHelp')}</span>
          </span>
          <Input
            type="datetime-local"
            name="until"
            defaultValue={found.cutoff?.until.toISOString().slice(0, 16) ?? ''}
          />
        </label>
        <p className="submit">
          <button type="submit">{t('saveCutoff')}</button>
        </p>
      </SendForm>
      {others.length > 0 && (
        <SendForm className="narrow" action="/api/sponsorships/main" then="stay" words={words}>
          <input type="hidden" name="proposal" value={found.slug} />
          <input type="hidden" name="back" value={here} />
          <h3>{t('nameMain')}</h3>
          <p className="help">{t('nameMainHelp')}</p>
          <label className="field">
            {t('state')}
            <Select name="state">
              {inAlphabeticalOrder(locale, others).map((code) => (
                <option key={code} value={code}>
                  {stateName(locale, code)}
                </option>
              ))}
            </Select>
          </label>
          <p className="submit">
            <button type="submit">{t('saveMain')}</button>
          </p>
        </SendForm>
      )}
    </section>
  )
}
