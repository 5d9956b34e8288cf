import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const shipped = readFileSync(new URL('../docs/nginx.conf', import.meta.url), 'utf8')
const locations = shipped.split(/^\s+location /m).slice(1)

test('no location sets a header for the app: it would drop those that keep clients from being believed', () => {
  expect(locations.length).toBeGreaterThan(2)
  for (const location of locations) expect(location).not.toContain('proxy_set_header')
  for (const name of ['X-Forwarded-For', 'X-Forwarded-Host', 'X-Nonce', 'Content-Security-Policy', 'Host'])
    expect(shipped).toMatch(new RegExp(`proxy_set_header ${name} `))
})

test('a reply is kept only of pages and of files that never change', () => {
  const kept = locations.filter((location) => location.includes('proxy_cache '))
  expect(kept.map((location) => location.split(' {')[0])).toEqual([
    '~ ^/(embed/)?(ar|zh|en|fr|ru|es)(/|$)',
    '/cards/',
    '/_next/static/',
  ])
  expect(kept[0]).toMatch(/proxy_no_cache [^;]*\$comity_personal/)
  expect(kept[0]).toMatch(/proxy_cache_bypass [^;]*\$comity_personal/)
})
