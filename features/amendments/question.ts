import { stateName } from '@/features/delegations/names'
import { type Locale, locales, type Multilingual } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Amendments } from './queries'
import type { Step, StepResult } from './series'

/** Numbers of paragraphs in words: "2, 4 and 5". */
export const listNumbers = (locale: Locale, numbers: readonly number[]) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(numbers.map(String))

/** What the States are asked in one step, in the six languages. */
export async function questionOf(
  found: Amendments,
  results: readonly StepResult[],
  step: Step,
): Promise<Multilingual> {
  const entries = await Promise.all(
    locales.map(async (locale) => [locale, await questionIn(locale, found, results, step)] as const),
  )
  return Object.fromEntries(entries) as Multilingual
}

async function questionIn(locale: Locale, found: Amendments, results: readonly StepResult[], step: Step) {
  const t = await getTranslator(locale, 'amendments')
  const title = found.title[locale]
  const adopted = results.flatMap(({ step: past, outcome }) =>
    past.kind === 'amendment' && outcome === 'adopted' ? [past.amendment] : [],
  )
  const touches = (paragraph: number) =>
    found.amendments.some(
      (amendment) =>
        adopted.includes(amendment.number) &&
        amendment.kind === 'replace' &&
        amendment.paragraph === paragraph,
    )
  switch (step.kind) {
    case 'amendment': {
      const amendment = found.amendments.find(({ number }) => number === step.amendment)
      if (!amendment) throw new Error(`no amendment ${step.amendment}`)
      const { number, kind, paragraph, code } = amendment
      return t(`question.${kind}`, {
        amendment: `A.${number}`,
        state: stateName(locale, code),
        paragraph: String(paragraph),
        title,
      })
    }
    case 'division': {
      const numbers = found.divisions.find(({ state }) => state === step.state)?.paragraphs ?? []
      return t('question.division', {
        paragraphs: listNumbers(locale, numbers),
        count: numbers.length,
        state: stateName(locale, step.state),
        title,
      })
    }
    case 'paragraph':
      return t(touches(step.paragraph) ? 'question.paragraphAmended' : 'question.paragraph', {
        paragraph: String(step.paragraph),
        title,
      })
    case 'whole': {
      const rejected = results.some(
        ({ step: past, outcome }) => past.kind === 'paragraph' && outcome === 'not_adopted',
      )
      const form = adopted.length > 0 ? (rejected ? 'Both' : 'Amended') : rejected ? 'Divided' : ''
      return t(`question.whole${form}`, { title })
    }
  }
}
