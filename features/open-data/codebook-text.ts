import { codebookSections } from '@/features/results/codebook-sections'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'

/** The codebook as plain text, to lie beside the data. */
export async function codebookText(locale: Locale) {
  const t = await getTranslator(locale, 'results')
  const sections = (await codebookSections(locale)).map(({ heading, sentences = [], fields = [] }) =>
    [
      `## ${heading}`,
      '',
      ...sentences.flatMap((sentence) => [sentence, '']),
      ...fields.map(([name, meaning]) => `${name}\n    ${meaning}`),
    ]
      .join('\n')
      .trimEnd(),
  )
  const head = [`# ${t('codebook.title')}`, t('codebook.lede', { path: '/api/v1/' })]
  return `${[...head, ...sections].join('\n\n')}\n`
}
