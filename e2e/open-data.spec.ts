import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, visit } from './fixtures'

const slug = 'rules-of-behaviour'

/** A site that isn't ours, whose one page shows ours in a frame. Another host name is another origin. */
async function foreignSite(framed: string) {
  const server = createServer((_request, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    reply.end(
      `<!doctype html><html lang="en"><title>Elsewhere</title><iframe src="${framed}" title="Results" width="900" height="700"></iframe></html>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  }
}

test('public results show in the frame of another site, without a cookie', async ({ page, baseURL }) => {
  const site = await foreignSite(`${baseURL}/embed/en/proposals/${slug}`)
  await page.goto(site.address)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Rules of behaviour')
  await expect(
    frame.getByText('Demonstration data: not the position of any government').first(),
  ).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  const outside = page.waitForEvent('popup')
  await frame.getByRole('link', { name: 'All results on Comity' }).click()
  await expect((await outside).getByRole('heading', { level: 1 })).toContainText('Rules of behaviour')
  site.close()
})

test('other pages do not', async ({ browser, baseURL }) => {
  const site = await foreignSite(`${baseURL}/en/proposals/${slug}/results`)
  const page = await browser.newPage()
  const refused = page.waitForEvent('console', (said) => said.text().includes("frame-ancestors 'none'"))
  await page.goto(site.address)
  await refused
  await expect(page.frameLocator('iframe').getByRole('heading')).toHaveCount(0)
  await page.close()
  site.close()
})

for (const locale of ['en', 'ar'])
  test(`the page for frames can be read by everyone (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 720 })
    await visit(page, `/embed/${locale}/proposals/${slug}`)
  })

test('what is not there says so in the language of the frame', async ({ page }) => {
  for (const path of ['/embed/fr', '/embed/fr/proposals/nowhere', '/embed/fr/anything/else']) {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas')
  }
})

test('the lines to copy lead to it', async ({ page, baseURL }) => {
  await page.goto(`/fr/proposals/${slug}/results`)
  const lines = await page.locator('#embed textarea').inputValue()
  const src = /src="([^"]+)"/.exec(lines)?.[1]
  expect(src).toBe(`${baseURL}/embed/fr/proposals/${slug}`)
  const reply = await page.request.get(src ?? '')
  expect(reply.status()).toBe(200)
  expect(reply.headers()['content-security-policy']).toContain('frame-ancestors *')
  expect(reply.headers()['set-cookie']).toBeUndefined()
})

test('the archive from the results page holds the figures of the page', async ({ page }) => {
  await page.goto(`/en/proposals/${slug}/results`)
  const href = await page.getByRole('link', { name: 'Everything as one archive' }).getAttribute('href')
  const reply = await page.request.get(href ?? '')
  expect(reply.headers()['content-type']).toBe('application/zip')
  const files = unzipSync(await reply.body())
  const results = JSON.parse(strFromU8(files[`${slug}/results.json`] ?? new Uint8Array()))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    `${results.positions.inFavour} of ${results.positions.declared} States`,
  )
  const again = await page.request.get(href ?? '', {
    headers: { 'if-none-match': reply.headers().etag ?? '' },
  })
  expect(again.status()).toBe(304)
})

test('a reader of feeds finds them from every page', async ({ page, baseURL }) => {
  await page.goto('/es')
  const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]')
  await expect(feed).toHaveAttribute('href', `${baseURL}/es/feed.atom`)
  const reply = await page.request.get('/es/feed.atom')
  expect(reply.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
  const titles = await page.evaluate(
    (text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml')
      if (parsed.querySelector('parsererror')) return []
      return Array.from(parsed.querySelectorAll('entry > title'), (title) => title.textContent ?? '')
    },
    await reply.text(),
  )
  expect(titles.some((title) => title.startsWith('Decisión adoptada: '))).toBe(true)
  for (const title of ['Reglas de comportamiento', 'Problemas urgentes', 'Canales de comunicación'])
    expect(titles.filter((one) => one === `En el programa: ${title}`)).toHaveLength(1)
})
