import { getSeatNames } from '@/features/accounts/seat'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { CommentWords } from './comment-html'
import type { CommentRow } from './queries'

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
  // Formatted once for each seat and word, not once a comment: two hundred formats are a third of a page's time.
  const participant = t('participant')
  const seats = new Map<string, string>()
  const named = (role: CommentRow['role'], delegationCode: string | null) => {
    const key = `${role} ${delegationCode}`
    const known = seats.get(key) ?? seat({ role, delegationCode })
    seats.set(key, known)
    return known
  }
  const numbered = (format: (number: string) => string) => {
    const pattern = format('{number}')
    return (number: number) => pattern.replace('{number}', String(number))
  }
  const stances = {
    support: t('stance.support'),
    concern: t('stance.concern'),
    question: t('stance.question'),
    amendment: t('stance.amendment'),
  }
  const capacities = {
    personal: t('capacity.personal'),
    national: t('capacity.national'),
    officer: t('officer'),
  }
  const words: CommentWords = {
    seat: (row) => (row.imported ? participant : named(row.role, row.delegation_code)),
    capacity: (row) => {
      if (row.imported) return ''
      if (row.role === 'moderator' || row.role === 'secretariat') return capacities.officer
      return row.on_behalf_of
        ? t('capacity.group', { group: groups(`group.${row.on_behalf_of}`) })
        : capacities[row.capacity === 'national' ? 'national' : 'personal']
    },
    stance: (row) => (row.stance ? stances[row.stance] : null),
    paragraph: numbered((number) => t('on', { paragraph: t('paragraph', { number }) })),
    stamp: (date) => formatStamp(locale, date),
    no: numbered((number) => t('no', { number })),
    inReply: numbered((number) => t('inReply', { number })),
    withdrawn: (number) => t('withdrawn', { number: String(number) }),
    hidden: (number) => t('hidden', { number: String(number) }),
    reason: (reason) =>
      reason === 'rejected_at_source' ? t('rejectedAtSource') : t('hiddenReason', { reason }),
    opinionLabel: numbered((number) => o('label', { number })),
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
