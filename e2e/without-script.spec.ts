import { expect, test } from './fixtures'

test('without JavaScript: sit, comment, give an opinion and a view, declare a position', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/en/sign-in?next=%2Fen%2Fproposals%2Furgent-problems')
  await page
    .getByRole('button', { name: /Head of delegation of Brazil/ })
    .first()
    .click()
  await expect(page).toHaveURL('/en/proposals/urgent-problems')
  const words = `Without script ${crypto.randomUUID()}`
  await page.getByText('Write a comment').click()
  await page.locator('#write').getByLabel('Your comment').fill(words)
  await page.getByRole('button', { name: 'Post the comment' }).click()
  const own = page.locator('.comments > li', { hasText: words })
  await expect(own).toBeVisible()
  await page.goto('/en/proposals/urgent-problems')
  const other = page.locator('.comments > li:not(:has(.mine))', { has: page.locator('form.opinion') }).first()
  const number = await other.getAttribute('data-number')
  await other.getByRole('button', { name: /^Pass/ }).click()
  await expect(page.locator(`#c${number}`).getByRole('button', { name: /^Pass/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page
    .locator('#position')
    .getByRole('radio', { name: /^Oppose/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Declare the position of Brazil' }).click()
  await expect(page.getByText(/^Brazil, since/)).toBeVisible()
  await context.close()
})

test('without JavaScript a refused form comes back with its words', async ({ seat }) => {
  const page = await seat('gh.delegate', { script: false })
  await page.goto('/en/proposals/urgent-problems')
  await page.getByText('Write a comment').click()
  const words = `Kept for the next try ${crypto.randomUUID()}`
  await page.locator('#write').getByLabel('Your comment').fill(words)
  await page.context().clearCookies({ name: 'comity.session' })
  await page.getByRole('button', { name: 'Post the comment' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page
    .getByRole('button', { name: /Delegate of Kenya/ })
    .first()
    .click()
  await expect(page.locator('#write').getByLabel('Your comment')).toHaveValue(words)
})
