import { minimumPersons, minimumStates } from '@/features/results/common-ground'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { isDemonstration } from '@/lib/env'
import { ArticleHead, Bullets, Prose, Section, Terms } from './article'

/** What is stored, who sees it, and plainly what the software cannot hide. */
export async function Privacy({ locale }: { locale: Locale }) {
  const t = await getTranslator(locale, 'about')
  const minimum = { persons: minimumPersons, states: minimumStates }
  return (
    <>
      <ArticleHead title={t('privacy.title')} lede={t('privacy.lede')} />
      {isDemonstration() && <p className="note">{t('privacy.demonstration')}</p>}
      <Section title={t('privacy.who.title')} id="who">
        <Terms
          rows={[
            [t('privacy.who.answers'), t('privacy.who.answersText', minimum)],
            [t('privacy.who.positions'), t('privacy.who.positionsText')],
            [t('privacy.who.comments'), t('privacy.who.commentsText')],
            [t('privacy.who.rows'), t('privacy.who.rowsText', minimum)],
            [t('privacy.who.reports'), t('privacy.who.reportsText')],
          ]}
        />
        <Prose of={[t('privacy.who.small')]} />
      </Section>
      <Section title={t('privacy.operator.title')}>
        <Prose of={[t('privacy.operator.database'), t('privacy.operator.copies')]} />
      </Section>
      <Section title={t('privacy.stored.title')}>
        <Bullets
          of={(['account', 'invitations', 'events', 'comments', 'drafts', 'limits', 'nothing'] as const).map(
            (key) => t(`privacy.stored.${key}`),
          )}
        />
      </Section>
      <Section title={t('privacy.cookies.title')}>
        <Terms
          rows={(['session', 'language', 'draft'] as const).map((key) => [
            t(`privacy.cookies.${key}`),
            t(`privacy.cookies.${key}Text`),
          ])}
        />
        <Prose of={[t('privacy.cookies.none')]} />
      </Section>
    </>
  )
}
