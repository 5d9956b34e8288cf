import { isLocale } from '@/i18n/locales'
import { env } from '@/lib/env'
import { safePath } from '@/lib/origin'

/** The explicit switch of language: remembers it and opens the same page. Only this sets the cookie. */
export function GET(request: Request) {
  const query = new URL(request.url).searchParams
  const to = query.get('to')
  const path = safePath(query.get('path'), '/')
  if (!isLocale(to)) return new Response(null, { status: 303, headers: { location: path } })
  const location = path.replace(/^\/[a-z]{2}(?=\/|\?|$)|^\/$/, `/${to}`)
  const secure = env().APP_ORIGIN.startsWith('https:') ? '; Secure' : ''
  return new Response(null, {
    status: 303,
    headers: {
      location,
      'cache-control': 'no-store',
      'set-cookie': `comity.locale=${to}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`,
    },
  })
}
