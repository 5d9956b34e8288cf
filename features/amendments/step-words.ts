import { stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Amendment, Amendments } from './queries'
import { listNumbers } from './question'
import type { Step } from './series'

/** "A.3": what an amendment is called in every language. */
export const amendmentName = (number: number) => `A.${number}`

/** Names steps in one language: "Amendment A.2 (Kenya): deletes paragraph 3". */
export async function getStepWords(locale: Locale, found: Pick<Amendments, 'amendments' | 'divisions'>) {
  const t = await getTranslator(locale, 'amendments')
  const does = ({ kind, paragraph }: Pick<Amendment, 'kind' | 'paragraph'>) =>
    t(`does.${kind}`, { paragraph: String(paragraph) })
  const name = (step: Step) => {
    if (step.kind === 'whole') return t('step.whole')
    if (step.kind === 'paragraph') return t('step.paragraph', { paragraph: String(step.paragraph) })
    if (step.kind === 'division') {
      const numbers = found.divisions.find(({ state }) => state === step.state)?.paragraphs ?? []
      return t('step.division', {
        state: stateName(locale, step.state),
        count: numbers.length,
        paragraphs: listNumbers(locale, numbers),
      })
    }
    const amendment = found.amendments.find(({ number }) => number === step.amendment)
    return t('step.amendment', {
      amendment: amendmentName(step.amendment),
      state: amendment ? stateName(locale, amendment.code) : '',
      does: amendment ? does(amendment) : '',
    })
  }
  return { does, name }
}
