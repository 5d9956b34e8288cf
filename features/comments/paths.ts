import { fallbackLocale, isLocale } from '@/i18n/locales'

/** The page of a thread; the general thread is the proposal's own page. */
export const threadPath = (locale: string, slug: string, thread: number) =>
  `/${locale}/proposals/${slug}${thread === 1 ? '' : `/threads/${thread}`}`

/** Where a comment stands in its thread, in the language of the page one comes from. */
export function commentPath(
  { proposal, thread, number }: { proposal: string; thread: number; number: number },
  back: string,
) {
  const [, first] = back.split('/')
  return `${threadPath(isLocale(first) ? first : fallbackLocale, proposal, thread)}?at=${number}#c${number}`
}
