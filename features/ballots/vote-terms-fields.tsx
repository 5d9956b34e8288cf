import { Input, Select } from '@/components/ui/field'
import { organs, resultVisibilities, thresholds } from '@/db/enums'
import type { BallotWords } from './ballot-words'

type Props = { words: BallotWords; draft: Record<string, string> | null; closesRequired: boolean }

/** What a recorded vote needs beside its text, and when it opens and closes. */
export function VoteTermsFields({ words: { t }, draft, closesRequired }: Props) {
  return (
    <>
      <fieldset className="field">
        <legend>{t('opening.voteOnly')}</legend>
        <div className="fields">
          <label>
            {t('opening.organ')}
            <Select name="organ" defaultValue={draft?.organ ?? 'plenary'}>
              {organs.map((organ) => (
                <option key={organ} value={organ}>
                  {t(`organ.${organ}`)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {t('opening.threshold')}
            <Select name="threshold" defaultValue={draft?.threshold ?? 'simple'}>
              {thresholds.map((threshold) => (
                <option key={threshold} value={threshold}>
                  {t(`opening.thresholdName.${threshold}`)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            {t('opening.visibility')}
            <Select name="visibility" defaultValue={draft?.visibility ?? 'after_close'}>
              {resultVisibilities.map((visibility) => (
                <option key={visibility} value={visibility}>
                  {t(`seen.${visibility}`)}
                </option>
              ))}
            </Select>
          </label>
        </div>
        <p className="hint">{t('opening.thresholdHelp')}</p>
      </fieldset>
      <div className="fields">
        <label>
          <span>
            {t('opening.opens')} <span className="hint">{t('opening.opensHelp')}</span>
          </span>
          <Input type="datetime-local" name="opensAt" defaultValue={draft?.opensAt ?? ''} />
        </label>
        <label>
          {t('opening.closes')}
          <Input
            type="datetime-local"
            name="closesAt"
            required={closesRequired}
            defaultValue={draft?.closesAt ?? ''}
          />
        </label>
      </div>
    </>
  )
}
