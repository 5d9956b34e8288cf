import { isLocale } from '@/i18n/locales'
import { ownPath } from '@/lib/origin'

/** The first page in the language of a path of this site; "/" where it has none. */
export function homeOf(path: string) {
  const [, first = ''] = path.split(/[/?#]/)
  return isLocale(first) ? `/${first}` : '/'
}

/** Where to go after signing in: where one came from, but not to the form itself again. */
export function afterSignIn(next: unknown, home: string) {
  const path = ownPath(next, home)
  return /^(\/[a-z]{2})?\/sign-in(?=[/?#]|$)/.test(path) ? home : path
}
