import { env } from './env'

/** A Set-Cookie header: for this site only, closed to scripts, over https where the site is. Lives `seconds`; 0 ends it. */
export const setCookie = (name: string, value: string, seconds: number) =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`

export const isSecure = () => env().APP_ORIGIN.startsWith('https:')
