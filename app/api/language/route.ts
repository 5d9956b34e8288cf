import { isLocale } from '@/i18n/locales'
import { setCookie } from '@/lib/cookies'
import { safePath } from '@/lib/origin'

/** The explicit switch of language: remembers it and opens the same page. Only this sets the cookie. */
export function GET(request: Request) {
  const query = new URL(request.url).searchParams
  const to = query.get('to')
  const path = safePath(query.get('path'), '/')
  if (!isLocale(to)) return new Response(null, { status: 303, headers: { location: path } })
  const location = path.replace(/^\/[a-z]{2}(?=\/|\?|$)|^\/$/, `/${to}`)
  return new Response(null, {
    status: 303,
    headers: {
      location,
      'cache-control': 'no-store',
      'set-cookie': setCookie('comity.locale', to, 365 * 24 * 60 * 60),
    },
  })
}
