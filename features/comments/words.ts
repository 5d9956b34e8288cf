import { getSeatNames } from '@/features/accounts/seat'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { CommentWords } from './comment-html'

const held = new Map<Locale, CommentWords>()

/** The words of a list of comments; the same for every page in a language, so made once. */
export async function getCommentWords(locale: Locale): Promise<CommentWords> {
  const ready = held.get(locale)
  if (ready) return ready
  const [t, o, m, groups, seat] = await Promise.all([
    getTranslator(locale, 'comments'),
    getTranslator(locale, 'opinions'),
    getTranslator(locale, 'moderation'),
    getTranslator(locale, 'states'),
    getSeatNames(locale),
  ])
  const words: CommentWords = {
    seat: (row) =>
      row.imported ? t('participant') : seat({ role: row.role, delegationCode: row.delegation_code }),
    capacity: (row) => {
      if (row.imported) return ''
      if (row.role === 'moderator' || row.role === 'secretariat') return t('officer')
      return row.on_behalf_of
        ? t('capacity.group', { group: groups(`group.${row.on_behalf_of}`) })
        : t(row.capacity === 'national' ? 'capacity.national' : 'capacity.personal')
    },
    stance: (row) => (row.stance ? t(`stance.${row.stance}`) : null),
    paragraph: (number) => t('on', { paragraph: t('paragraph', { number }) }),
    stamp: (date) => formatStamp(locale, date),
    no: (number) => t('no', { number: String(number) }),
    inReply: (number) => t('inReply', { number: String(number) }),
    withdrawn: (number) => t('withdrawn', { number: String(number) }),
    hidden: (number) => t('hidden', { number: String(number) }),
    reason: (reason) =>
      reason === 'rejected_at_source' ? t('rejectedAtSource') : t('hiddenReason', { reason }),
    opinionLabel: (number) => o('label', { number: String(number) }),
    opinion: { agree: o('agree'), disagree: o('disagree'), pass: o('pass') },
    you: t('you'),
    edited: t('edited'),
    reply: t('reply'),
    edit: t('edit'),
    withdraw: t('withdraw'),
    permalink: t('permalink'),
    report: m('report'),
    log: m('log'),
    appeal: m('appealLink'),
  }
  held.set(locale, words)
  return words
}
