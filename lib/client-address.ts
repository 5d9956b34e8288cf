import { isIP } from 'node:net'

/**
 * Where a request comes from, for limits only. The web process drops a forwarded header that no proxy of ours
 * vouches for (TRUST_PROXY) and Next fills it in from the connection; of several the last is the nearest one's.
 * @returns an IPv4 address, the /64 of an IPv6 address (one subscriber has them all), or '' if unknown
 */
export function clientAddress(headers: Headers) {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const address = last.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(address) === 4) return address
  return isIP(address) === 6 ? networkOf(address) : ''
}

function networkOf(address: string) {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`
}
