import { formattingLocale, type Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Member } from './team'

/** Who of the delegation may act, by seat: "Head, Delegate (you)". */
export async function Acting({ locale, acting }: { locale: Locale; acting: readonly Member[] }) {
  const [t, accounts] = await Promise.all([
    getTranslator(locale, 'delegations'),
    getTranslator(locale, 'accounts'),
  ])
  const names = acting.map(({ role, self }, index) => {
    const name = accounts(`seatShort.${shortOf(role)}`)
    return `${index === 0 ? name : name.toLocaleLowerCase(locale)}${self ? ` (${t('open.you')})` : ''}`
  })
  const list = new Intl.ListFormat(formattingLocale(locale), { type: 'conjunction' })
  return (
    <div>
      <dt>{t('open.mayAct')}</dt>
      <dd>{names.length > 0 ? list.format(names) : t('open.nobody')}</dd>
    </div>
  )
}

const shortOf = (role: Member['role']) =>
  role === 'head' || role === 'acting_head' || role === 'delegate' ? role : 'observer'
