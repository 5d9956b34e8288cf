import type { Page } from '@playwright/test'
import { expect, inspect, test, visit } from './fixtures'

const path = '/proposals/urgent-problems/consider'
const card = (page: Page) => page.locator('article.card')
const judged = async (page: Page) =>
  Number(/^(\d+) of \d+ judged$/.exec((await page.locator('#progress').textContent()) ?? '')?.[1])

/** Does something that brings another comment, and waits for it. */
async function toNext(page: Page, act: () => Promise<unknown>) {
  const before = await card(page).getAttribute('id')
  await act()
  await expect(card(page)).not.toHaveAttribute('id', before ?? '')
}

test('ten comments judged by keyboard alone, without loading the page again; the last one taken back', async ({
  seat,
}) => {
  const page = await seat('mx.delegate')
  await visit(page, `/en${path}`)
  const start = await judged(page)
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  await expect(page.getByText('The keys 1, 2 and 3, and 0 to undo')).toBeVisible()
  // Keys are nobody's while the focus is elsewhere.
  await page.keyboard.press('1')
  await page.keyboard.press('Tab')
  await page.keyboard.press('1')
  const button = card(page).getByRole('button', { name: 'Agree', exact: true })
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Control+1')
  const seen = new Set<string | null>()
  for (let count = 0; count < 10; count += 1) {
    seen.add(await card(page).getAttribute('id'))
    await toNext(page, () => page.keyboard.press(String(1 + (count % 3))))
    await expect(card(page)).toBeFocused()
  }
  expect(seen.size).toBe(10)
  expect(await judged(page)).toBe(start + 10)
  await expect(page.getByText(/^You agreed with comment/)).toBeVisible()
  const last = [...seen].at(-1) ?? ''
  await page.keyboard.press('0')
  await expect(card(page)).toHaveAttribute('id', last)
  await expect(card(page)).toBeFocused()
  expect(await judged(page)).toBe(start + 9)
  await toNext(page, () => page.keyboard.press('3'))
  expect(await judged(page)).toBe(start + 10)
  await expect(page.getByText(/^You passed on comment/)).toBeVisible()
  await expect(page.locator('body')).toHaveAttribute('data-same-page')
  await inspect(page)
})

test('without JavaScript: a comment judged, changed, taken back', async ({ seat }) => {
  const page = await seat('pl.delegate', { script: false })
  await page.goto('/en/proposals/urgent-problems')
  await page.getByRole('link', { name: 'Judge comments one by one' }).click()
  await expect(page.getByText('Opinions are counted, and never shown by name or State.')).toBeVisible()
  await expect(page.getByText('The keys 1, 2 and 3')).toHaveCount(0)
  const start = await judged(page)
  const first = (await card(page).getAttribute('id')) ?? ''
  await toNext(page, () => page.getByRole('button', { name: 'Disagree' }).click())
  expect(await judged(page)).toBe(start + 1)
  await page.getByRole('link', { name: 'Change' }).click()
  await expect(card(page)).toHaveAttribute('id', first)
  await expect(page.getByRole('button', { name: 'Disagree' })).toHaveAttribute('aria-pressed', 'true')
  await toNext(page, () => page.getByRole('button', { name: 'Pass' }).click())
  await expect(page.getByText(`You passed on comment ${first.slice(1)}.`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page)).toHaveAttribute('id', first)
  expect(await judged(page)).toBe(start)
})

test('in Arabic on a phone; a server that cannot be reached loses nothing', async ({ seat }) => {
  const page = await seat('jo.delegate')
  await page.setViewportSize({ width: 360, height: 780 })
  await visit(page, `/ar${path}`)
  await toNext(page, () => page.getByRole('button', { name: 'أوافق', exact: true }).click())
  await expect(page.getByText(/^وافقتم على التعليق/)).toBeVisible()
  await inspect(page)
  await page.route('**/api/opinions/**', (route) => route.abort())
  const before = await card(page).getAttribute('id')
  await page.getByRole('button', { name: 'بلا رأي' }).click()
  await expect(page.locator('.consider .error')).toBeVisible()
  await expect(card(page)).toHaveAttribute('id', before ?? '')
  await page.unroute('**/api/opinions/**')
  await toNext(page, () => page.getByRole('button', { name: 'بلا رأي' }).click())
})

test('the public reads a comment and where to sign in; a moderator is told that moderators have no opinion', async ({
  page,
  seat,
}) => {
  await visit(page, `/en${path}`)
  await expect(card(page).getByRole('link', { name: 'Sign in to give your opinion' })).toBeVisible()
  await expect(card(page).getByRole('button')).toHaveCount(0)
  const moderator = await seat('moderator.grulac')
  await visit(moderator, `/en${path}`)
  await expect(
    moderator.getByText('Moderators and the secretariat have no opinion on comments'),
  ).toBeVisible()
  await expect(card(moderator).getByRole('button')).toHaveCount(0)
})
