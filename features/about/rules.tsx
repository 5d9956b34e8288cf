import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { ArticleHead, Bullets, Links, Numbered, Prose, Section } from './article'

const rules = ['text', 'person', 'respect', 'capacity', 'place', 'data', 'harm', 'language'] as const

/** What a comment keeps to, what moderators may do about it, and how both can be seen. */
export async function Rules({ locale }: { locale: Locale }) {
  const t = await getTranslator(locale, 'about')
  return (
    <>
      <ArticleHead title={t('rules.title')} lede={t('rules.lede')} />
      <Section title={t('rules.comments.title')}>
        <Numbered of={rules.map((rule) => t(`rules.comments.${rule}`))} />
      </Section>
      <Section title={t('rules.may.title')}>
        <Bullets of={(['word', 'thread', 'hide', 'summary'] as const).map((key) => t(`rules.may.${key}`))} />
        <Prose of={[t('rules.may.national'), t('rules.may.never')]} />
      </Section>
      <Section title={t('rules.open.title')}>
        <Prose of={(['stub', 'log', 'report', 'appeal'] as const).map((key) => t(`rules.open.${key}`))} />
        <Links to={[[`/${locale}/log`, t('rules.open.link')]]} />
      </Section>
    </>
  )
}
