import { env } from './env'

/** State changes come from our own pages: the Origin header must be there and be ours (no X-Forwarded-Host asked). */
export const isOwnOrigin = (request: Request) => request.headers.get('origin') === env().APP_ORIGIN

/** A path on this site to go back to, or the fallback: never another host, never a scheme. */
export function safePath(value: unknown, fallback: string) {
  if (typeof value !== 'string' || !/^\/[^/\\\s]/.test(value)) return value === '/' ? '/' : fallback
  try {
    const url = new URL(value, 'http://comity.invalid')
    // Dots resolve: "/.//host" has become "//host", which a browser takes for another host.
    return url.origin === 'http://comity.invalid' && !url.pathname.startsWith('//')
      ? url.pathname + url.search + url.hash
      : fallback
  } catch {
    return fallback
  }
}

/** As `safePath`, and takes a whole address of this site too. */
export function ownPath(value: unknown, fallback: string) {
  const { APP_ORIGIN: origin } = env()
  return safePath(
    typeof value === 'string' && `${value}/`.startsWith(`${origin}/`)
      ? value.slice(origin.length) || '/'
      : value,
    fallback,
  )
}
