import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

type Fixtures = {
  /** A browser of its own, seated by one click; `script: false` is a browser without JavaScript. */
  seat: (account: string, options?: { script?: boolean }) => Promise<Page>
}

/** Everything a page must never do, watched from its first byte: break the policy, throw, or log an error. */
function watch(context: BrowserContext, faults: string[]) {
  context.on('weberror', (error) => faults.push(error.error().message))
  context.on('console', (message) => {
    // A refused or aborted request is a journey's own doing and shows as a message on the page.
    if (message.type() === 'error' && !/Failed to load resource|ERR_/.test(message.text()))
      faults.push(message.text())
  })
}

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    const faults: string[] = []
    watch(context, faults)
    await use(context)
    expect(faults).toEqual([])
  },
  seat: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = []
    const faults: string[] = []
    await use(async (account, { script = true } = {}) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled: script })
      opened.push(context)
      watch(context, faults)
      const reply = await context.request.post('/api/seats', {
        form: { account },
        headers: { origin: baseURL ?? '' },
        maxRedirects: 0,
      })
      expect(reply.status()).toBe(303)
      return context.newPage()
    })
    for (const context of opened) await context.close()
    expect(faults).toEqual([])
  },
})

/** Opens a page and looks at it as axe does, and for anything wider than the window. */
export async function visit(page: Page, path: string) {
  await page.goto(path)
  await inspect(page)
}

export async function inspect(page: Page) {
  // While one page takes another's place there is none for a moment.
  await expect(page).toHaveTitle(/\S/)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Without a second tab for each run; no page of ours has foreign frames.
    .setLegacyMode()
    .analyze()
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map((node) => node.target.join(' ')) })),
  ).toEqual([])
  await expectNoOverflow(page)
}

export async function expectNoOverflow(page: Page) {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
}

export { expect }
