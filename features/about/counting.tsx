import { states } from '@/data/states'
import { type ElectoralGroup, electoralGroups } from '@/db/enums'
import { minimumPersons, minimumStates } from '@/features/results/common-ground'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { ArticleHead, Bullets, Links, Prose, Section, Terms } from './article'

const membersOf = (group: ElectoralGroup) => states.filter((state) => state.electoralGroup === group).length
const kinds = ['opinion', 'view', 'position', 'vote'] as const

/** The rules of counting in words: what each answer is, by which threshold and group it counts, how to check. */
export async function Counting({ locale }: { locale: Locale }) {
  const [t, groups, positions] = await Promise.all([
    getTranslator(locale, 'about'),
    getTranslator(locale, 'states'),
    getTranslator(locale, 'positions'),
  ])
  const members = states.filter((state) => state.kind === 'member_state').length
  const minimum = { persons: minimumPersons, states: minimumStates }
  return (
    <>
      <ArticleHead title={t('counting.title')} lede={t('counting.lede')} />
      <Section title={t('counting.kinds.title')}>
        <Terms rows={kinds.map((kind) => [t(`counting.kinds.${kind}`), t(`counting.kinds.${kind}Text`)])} />
        <Prose of={[t('counting.kinds.once'), t('counting.kinds.undeclared')]} />
      </Section>
      <Section title={t('counting.ballots.title')}>
        <Prose
          of={(['threshold', 'present', 'arithmetic', 'clock'] as const).map((key) =>
            t(`counting.ballots.${key}`),
          )}
        />
      </Section>
      <Section title={t('counting.verify.title')} id="verify">
        <Prose of={[t('counting.verify.record'), t('counting.verify.hash')]} />
      </Section>
      <Section title={t('counting.verify.receiptTitle')} id="receipts">
        <Prose of={[t('counting.verify.receipt')]} />
      </Section>
      <Section title={t('counting.groups.title')}>
        <Prose of={[t('counting.groups.each', { members })]} />
        <Terms
          rows={electoralGroups.map((group) => [
            groups(`group.${group}`),
            positions('states', { count: membersOf(group) }),
          ])}
        />
        <Prose of={[t('counting.groups.exceptions')]} />
      </Section>
      <Section title={t('counting.ground.title')}>
        <Prose
          of={[
            t('counting.ground.how'),
            t('counting.ground.minimum', minimum),
            t('counting.ground.divisions'),
          ]}
        />
      </Section>
      <Section title={t('counting.part.title')}>
        <Prose of={[t('counting.part.text')]} />
      </Section>
      <Section title={t('counting.not.title')}>
        <Bullets
          of={(['hidden', 'officers', 'stance', 'threads', 'examples'] as const).map((key) =>
            t(`counting.not.${key}`),
          )}
        />
      </Section>
      <Section title={t('counting.check.title')}>
        <Prose of={(['events', 'recount', 'limit'] as const).map((key) => t(`counting.check.${key}`))} />
        <Links
          to={[
            [`/${locale}/results`, t('counting.check.results')],
            [`/${locale}/about/data`, t('counting.check.codebook')],
          ]}
        />
      </Section>
    </>
  )
}
