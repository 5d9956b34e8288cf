import { getSeatNames } from '@/features/accounts/seat'
import { formatDate } from '@/i18n/dates'
import { getTranslator } from '@/i18n/translator'
import { linkOf } from './link'
import type { Invitation } from './queries'

/** The letter of an open invitation, in its own language, with the link that opens it. */
export async function writeLetter(invitation: Invitation) {
  const { lang, id, role, delegationCode, electoralGroup, expiresAt } = invitation
  const [t, nameOf] = await Promise.all([getTranslator(lang, 'invitations'), getSeatNames(lang)])
  const link = linkOf(id, lang)
  const seat = nameOf({ role, delegationCode, electoralGroup })
  return {
    subject: t('letter.subject'),
    body: [
      t('letter.seat', { seat }),
      t('letter.link', { date: formatDate(lang, expiresAt) }),
      link,
      t('letter.mistake'),
    ].join('\n\n'),
    link,
  }
}
