import { type NextRequest, NextResponse } from 'next/server'
import { isLocale } from '@/i18n/locales'
import { preferredLocale } from '@/i18n/negotiate'
import { contentSecurityPolicy } from '@/lib/content-security-policy.mjs'

/** Sends a reader without a language to theirs, and gives every page a nonce of its own. It authorises nothing. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const [, first = '', second = ''] = pathname.split('/')
  // Pages for the frames of other sites: /embed/{locale}/…, the same for everyone.
  const embedded = first === 'embed'
  if (!isLocale(embedded ? second : first)) {
    const target = request.nextUrl.clone()
    const locale = preferredLocale(request.headers)
    target.pathname = embedded
      ? `/embed/${locale}${pathname.slice('/embed'.length)}`
      : `/${locale}${pathname === '/' ? '' : pathname}`
    return NextResponse.redirect(target, { status: 307, headers: { vary: 'accept-language, cookie' } })
  }
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()), {
    framable: embedded,
    development: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  // What comes in under these names is not believed: a shared cache could be made to keep a foreign nonce.
  headers.delete('x-nonce')
  // Whoever is signed in here stays unknown in the frame of another site.
  if (embedded) headers.delete('cookie')
  headers.set('content-security-policy', policy)
  headers.set('x-comity-path', pathname + search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: [
    {
      source: '/((?!api/|c/|_next/|favicon|icon|robots.txt|sitemap.xml|.*\\.(?:svg|png|ico|txt|woff2)$).*)',
      // Whole documents at plain addresses come prepared (scripts/web/documents.mjs).
      missing: [{ type: 'header', key: 'x-comity-path' }],
    },
  ],
}
