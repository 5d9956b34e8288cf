import { expect, expectNoOverflow, inspect, test, visit } from './fixtures'

const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es']
const pages = [
  '',
  '/proposals/rules-of-behaviour',
  '/proposals/rules-of-behaviour/results',
  '/proposals/rules-of-behaviour/threads/2',
  '/proposals/rules-of-behaviour/threads/1/print',
  '/proposals/rules-of-behaviour/amendments',
  '/proposals/rules-of-behaviour/sponsors',
  '/results',
  '/results/agreement',
  '/ballots',
  '/ballots/1',
  '/polls',
  '/search?q=rules',
  '/log',
  '/examples',
  '/sign-in',
  '/about/counting',
  '/about/rules',
  '/about/data',
  '/about/privacy',
  '/about/speech',
]

/** All pages in a language of each direction; in the other four each page once. */
const isLookedAt = (language: string, index: number) =>
  language === 'en' || language === 'ar' || ['zh', 'fr', 'ru', 'es'][index % 4] === language

for (const language of languages)
  test(`everything public is read without an account: ${language}`, async ({ page }) => {
    for (const [index, path] of pages.entries()) {
      await page.goto(`/${language}${path}`)
      if (isLookedAt(language, index)) await inspect(page)
      else await expectNoOverflow(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    }
  })

test('the phone, the dark and the mirrored page', async ({ browser, baseURL }) => {
  for (const [path, width] of [
    ['/en/proposals/urgent-problems', 360],
    ['/ar/proposals/urgent-problems', 360],
    ['/en/proposals/urgent-problems/results', 360],
    ['/ru/ballots/1', 360],
    ['/ar/results/agreement', 360],
    ['/ar', 1280],
  ] as const) {
    const context = await browser.newContext({
      baseURL,
      viewport: { width, height: 800 },
      colorScheme: 'dark',
    })
    await visit(await context.newPage(), path)
    await context.close()
  }
})

test('a reader gets the language the browser asks for, and switches it without losing the place', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto('/proposals/rules-of-behaviour?sort=newest')
  await expect(page).toHaveURL('/fr/proposals/rules-of-behaviour?sort=newest')
  expect(await context.cookies()).toEqual([])
  await page.getByRole('navigation').getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL('/ar/proposals/rules-of-behaviour?sort=newest')
  await page.goto('/')
  await expect(page).toHaveURL('/ar')
  await context.close()
})

test('what is not there is said in the language of the page', async ({ page }) => {
  const reply = await page.goto('/es/nowhere/at/all')
  expect(reply?.status()).toBe(404)
  await inspect(page)
  await page.goto('/en/proposals/no-such-proposal')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
})

test('order, filter and pages of a thread are addresses', async ({ page }) => {
  await page.goto('/en/proposals/rules-of-behaviour')
  await page.getByRole('link', { name: 'More comments' }).click()
  await expect(page).toHaveURL(/after=/)
  await page.goto('/en/proposals/rules-of-behaviour?paragraph=1')
  await expect(page.locator('.comments > li').first()).toContainText('paragraph 1')
  await page.getByRole('link', { name: 'Most agreed' }).click()
  await expect(page).toHaveURL(/sort=agreed/)
  await page.goto('/en/proposals/rules-of-behaviour?sort=nonsense&after=x&paragraph=-1&state=%00&at=1e9')
  await expect(page.locator('#comments')).toBeVisible()
})

test('a comment has a short address that opens in its place', async ({ page }) => {
  await page.goto('/c/rules-of-behaviour/60')
  await expect(page).toHaveURL(/at=60#c60$/)
  await expect(page.locator('#c60')).toBeInViewport()
})

test('headers: one nonce a page, no framing, nothing cached that should not be', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/en', { headers: { cookie: 'comity.session=x' } })).headers()),
  )
  const [first, second] = policies.map(
    (headers) => /nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1],
  )
  expect(first).toBeTruthy()
  expect(first).not.toBe(second)
  expect(policies[0]?.['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(policies[0]?.['x-powered-by']).toBeUndefined()
  expect(policies[0]?.['x-content-type-options']).toBe('nosniff')
  const forged = await request.get('/en', {
    headers: { 'content-security-policy': "script-src 'nonce-evil'", 'x-nonce': 'evil' },
  })
  expect(await forged.text()).not.toContain('evil')
})
