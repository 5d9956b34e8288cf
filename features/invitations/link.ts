import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Locale } from '@/i18n/locales'
import { env } from '@/lib/env'

const sign = (id: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`invitation ${id}`).digest('base64url')

/** The word that opens an invitation: who reads the database alone can't make it. */
export const tokenOf = (id: string) => `${id}.${sign(id)}`

export const linkOf = (id: string, locale: Locale) =>
  `${env().APP_ORIGIN}/${locale}/invitation/${tokenOf(id)}`

const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/

/** @returns the invitation's id, or null if the token is not one of ours */
export function readToken(token: string) {
  const [, id, mac] = form.exec(token) ?? []
  if (!id || !mac) return null
  return timingSafeEqual(Buffer.from(mac), Buffer.from(sign(id))) ? id : null
}
