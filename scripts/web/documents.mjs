import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy } from '../../lib/content-security-policy.mjs'

// Addresses that need no second look: a language, plain path, plain query. All others are left to proxy.ts.
const plainPage = /^\/(ar|zh|en|fr|ru|es)(\/[\w-]+)*(\?[\w=&%+-]*)?$/

/**
 * Tells pages whether a whole document is asked for, or data to bring one up to date (lib/single-html.ts). A document
 * at a plain address gets here, for a fraction of the time, what proxy.ts would give it.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function prepareDocument({ method, url = '', headers }, response) {
  const document = method === 'GET' && !headers.rsc && !headers['next-router-prefetch']
  headers['x-comity-document'] = document ? '1' : '0'
  // proxy.ts stays away from a request that has it: never one from outside.
  delete headers['x-comity-path']
  if (!document || !plainPage.test(url)) return
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64url'))
  delete headers['x-nonce']
  headers['content-security-policy'] = policy
  headers['x-comity-path'] = url
  response.setHeader('content-security-policy', policy)
}
