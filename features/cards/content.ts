import { formatDate } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { CardContent } from './card-svg'
import type { CardFacts } from './queries'

const none = { number: null, summary: '', items: [], states: null } as const

/** What the card of a proposal says. The one figure has the day of the last change: from then on it is true. */
export async function proposalContent(locale: Locale, facts: CardFacts): Promise<CardContent> {
  const [t, shell] = await Promise.all([getTranslator(locale, 'card'), getTranslator(locale, 'shell')])
  const { collection, number, declared, members, changedAt, demonstration } = facts
  const agenda = collection === 'agenda'
  return {
    ...none,
    locale,
    label: agenda ? shell('agenda') : t('example'),
    number: agenda ? number : null,
    title: facts.title[locale],
    summary: facts.summary[locale],
    states:
      agenda && declared > 0 && changedAt
        ? {
            declared,
            members,
            sentence: t('declared', {
              declared,
              members: String(members),
              date: formatDate(locale, changedAt),
            }),
          }
        : null,
    notice: demonstration
      ? { text: t('demonstration'), strong: true }
      : { text: shell('organ'), strong: false },
  }
}

const most = 4

/** What the card of the whole site says: the agenda's first titles, and no figure. */
export async function homeContent(locale: Locale, all: readonly CardFacts[]): Promise<CardContent> {
  const [t, shell] = await Promise.all([getTranslator(locale, 'card'), getTranslator(locale, 'shell')])
  const agenda = all.filter(({ collection }) => collection === 'agenda')
  return {
    ...none,
    locale,
    label: shell('agenda'),
    title: t('home'),
    items: agenda.slice(0, most).map(({ number, title }) => ({ number, title: title[locale] })),
    notice: { text: shell('organ'), strong: false },
  }
}

/** What somebody hears who can't see the card. */
export async function altOf({ locale, title, states }: CardContent) {
  const t = await getTranslator(locale, 'card')
  return states ? t('altFinding', { title, finding: states.sentence }) : t('alt', { title })
}
