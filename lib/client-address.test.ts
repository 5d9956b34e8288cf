import { expect, test } from 'vitest'
import { clientAddress } from './client-address'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['203.0.113.9, 192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['unknown', ''],
  ['192.0.2.7, <script>', ''],
  ['', ''],
])('%s is %s', (header, address) => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': header }))).toBe(address)
})

test('no header, no address', () => {
  expect(clientAddress(new Headers())).toBe('')
})
