import { electoralGroups } from '@/db/enums'
import { formattingLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { BothGround } from './both-grounds'
import { letterOf } from './group-card'
import type { PageWords } from './page-words'

/** How groups of both kinds are spoken of in one language. */
export async function getGroundWords({ locale, states, percent }: PageWords) {
  const t = await getTranslator(locale, 'ground')
  const list = new Intl.ListFormat(formattingLocale(locale))
  const opinionGroup = (group: number) => t('opinionGroup', { letter: letterOf(group) })
  const share = (group: string, value: number) => t('share', { group, share: percent(value) })
  return {
    t,
    opinionGroup,
    /** Who is least convinced, of both kinds. */
    least: ({ leastElectoral, leastOpinion }: BothGround) =>
      list.format([
        ...leastElectoral.map((group) => states(`brief.${group}`)),
        ...leastOpinion.map(opinionGroup),
      ]),
    electoral: (one: BothGround) =>
      list.format(electoralGroups.map((group) => share(states(`brief.${group}`), one.electoral[group]))),
    opinion: (one: BothGround) =>
      list.format([...one.opinion].map(([group, value]) => share(letterOf(group), value))),
  }
}

export type GroundWords = Awaited<ReturnType<typeof getGroundWords>>
