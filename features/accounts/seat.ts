import type { ElectoralGroup, Role } from '@/db/enums'
import { stateNameOf } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

export type Seat = { role: Role; delegationCode: string | null; electoralGroup?: ElectoralGroup | null }

/** Names seats in one language: "Head of delegation of Brazil", "Moderator, African States". */
export async function getSeatNames(locale: Locale) {
  const t = await getTranslator(locale, 'accounts')
  const groups = await getTranslator(locale, 'states')
  return ({ role, delegationCode, electoralGroup }: Seat) => {
    if (delegationCode) return t(`seat.${role}`, { state: stateNameOf(locale, delegationCode) })
    if (role === 'moderator' && electoralGroup)
      return t('seat.moderator', { group: groups(`group.${electoralGroup}`) })
    return t(role === 'observer' ? 'seat.unaffiliated' : 'seat.secretariat')
  }
}
