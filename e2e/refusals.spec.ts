import { expect, inspect, test } from './fixtures'

for (const script of [true, false])
  test(`a refused field says what is wrong with it, ${script ? 'with' : 'without'} JavaScript`, async ({
    seat,
  }) => {
    const delegate = await seat('pe.head', { script })
    await delegate.goto('/en/proposals/rules-of-behaviour/threads/new')
    // The browser asks for words, too; blanks are words to it.
    const title = delegate.getByRole('textbox', { name: /^Name/ })
    await title.fill('   ')
    await delegate.getByRole('combobox').selectOption('sw')
    await delegate
      .getByRole('radio', { name: /delegates/i })
      .first()
      .check()
    await delegate.getByRole('button', { name: 'Open the thread' }).click()
    const refusal = delegate.getByRole('alert').filter({ hasText: 'missing or not as expected' })
    await expect(refusal).toBeFocused()
    await expect(title).toHaveAttribute('aria-invalid', 'true')
    await expect(title).toHaveAccessibleDescription('This is required.')
    await expect(delegate.locator('[aria-invalid]')).toHaveCount(1)
    await expect(delegate.getByRole('combobox')).toHaveValue('sw')
    if (script) await inspect(delegate)
  })

test('a refused field says so in the language of the page, beside a radio button as well', async ({
  seat,
}) => {
  const moderator = await seat('moderator.grulac')
  await moderator.goto('/ar/proposals/rules-of-behaviour')
  await moderator.locator('#moderate > summary').click()
  const form = moderator.locator('#moderate form')
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true
  })
  await form.locator('textarea').fill('سبب')
  await form.getByRole('button').click()
  await expect(form.getByRole('alert')).toBeFocused()
  const acts = form.getByRole('radiogroup')
  await expect(acts).toHaveAttribute('aria-invalid', 'true')
  await expect(acts).toHaveAccessibleDescription('هذا البيان مطلوب.')
  await expect(form.locator('textarea')).toHaveValue('سبب')
  await inspect(moderator)
})

test('without JavaScript a comment that was refused, then sent, is followed by another', async ({ seat }) => {
  const delegate = await seat('pe.head', { script: false })
  const run = crypto.randomUUID()
  const form = delegate.locator('#write')
  const body = form.getByLabel('Your comment')
  await delegate.goto('/en/proposals/urgent-problems')
  await delegate.getByText('Write a comment').click()
  await body.fill('   ')
  await form.getByRole('button', { name: 'Post the comment' }).click()
  await expect(form.getByRole('alert')).toBeFocused()
  await expect(body).toHaveAccessibleDescription('This is required.')
  for (const words of [`First ${run}`, `Second ${run}`]) {
    await body.fill(words)
    await form.getByRole('button', { name: 'Post the comment' }).click()
    await expect(delegate.locator('.comments > li', { hasText: words })).toBeVisible()
    await delegate.goto('/en/proposals/urgent-problems')
    await delegate.getByText('Write a comment').click()
    await expect(body).toHaveValue('')
  }
})
