import { createTranslator } from 'use-intl/core'
import type { Catalogue, Namespace } from './catalogue'
import { formattingLocale, type Locale } from './locales'

function create<N extends Namespace>(locale: Locale, messages: Catalogue[N]) {
  return createTranslator<Catalogue[N]>({ locale: formattingLocale(locale), messages, timeZone: 'UTC' })
}

export type Translator<N extends Namespace> = ReturnType<typeof create<N>>

// Held for the life of the process: the compiled messages are what is dear. All catalogues have the keys of the
// English one (catalogues.test.ts), hence the one assertion.
const held = new Map<string, unknown>()

/** The words of one feature in one language. */
export async function getTranslator<N extends Namespace>(
  locale: Locale,
  namespace: N,
): Promise<Translator<N>> {
  const key = `${locale}/${namespace}`
  if (!held.has(key)) {
    const { default: messages } = await import(`./messages/${locale}/${namespace}.json`)
    held.set(key, create<N>(locale, messages))
  }
  return held.get(key) as Translator<N>
}
