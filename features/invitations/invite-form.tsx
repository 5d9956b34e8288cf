import { Group, Input, Select } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { states } from '@/data/states'
import { electoralGroups } from '@/db/enums'
import { getSendWords } from '@/features/accounts/send-words'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import { type Locale, localeNames, locales } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import type { InvitedRole } from './input'

type Props = { locale: Locale; viewer: Viewer; roles: readonly InvitedRole[]; here: string }

/** Offers a seat: which, for which delegation or group, and where the letter goes. */
export async function InviteForm({ locale, viewer, roles, here }: Props) {
  const [t, groups] = await Promise.all([
    getTranslator(locale, 'invitations'),
    getTranslator(locale, 'states'),
  ])
  const draft = await readDraft('/api/invitations')
  const codes = states.map(({ code }) => code)
  return (
    <SendForm
      className="narrow"
      action="/api/invitations"
      then="follow"
      draft="invitation"
      words={await getSendWords(locale, here, t('recorded'))}
    >
      <Group className="inline field" role="radiogroup" faults={['role']}>
        <legend>{t('role')}</legend>
        {roles.map((role) => (
          <label key={role}>
            <input
              type="radio"
              name="role"
              value={role}
              required
              defaultChecked={(draft?.role ?? roles[0]) === role}
            />{' '}
            {t(`roles.${role}`)}
          </label>
        ))}
      </Group>
      {!viewer.delegation && (
        <div className="fields">
          <label>
            <span>
              {t('delegation')} <span className="hint">{t('delegationHelp')}</span>
            </span>
            <Select name="delegation" defaultValue={draft?.delegation ?? ''}>
              <option value="" />
              {inAlphabeticalOrder(locale, codes).map((code) => (
                <option key={code} value={code}>
                  {stateName(locale, code)}
                </option>
              ))}
            </Select>
          </label>
          <label>
            <span>
              {t('group')} <span className="hint">{t('groupHelp')}</span>
            </span>
            <Select name="group" defaultValue={draft?.group ?? ''}>
              <option value="" />
              {electoralGroups.map((group) => (
                <option key={group} value={group}>
                  {groups(`group.${group}`)}
                </option>
              ))}
            </Select>
          </label>
        </div>
      )}
      <label className="field">
        {t('address')}
        <Input
          type="email"
          name="address"
          dir="ltr"
          required
          maxLength={254}
          autoComplete="off"
          defaultValue={draft?.address ?? ''}
        />
      </label>
      <label className="field">
        {t('lang')}
        <Select name="lang" defaultValue={draft?.lang ?? locale}>
          {locales.map((language) => (
            <option key={language} value={language} lang={language}>
              {localeNames[language]}
            </option>
          ))}
        </Select>
      </label>
      <p className="submit">
        <button className="primary" type="submit">
          {t('invite')}
        </button>
      </p>
    </SendForm>
  )
}
