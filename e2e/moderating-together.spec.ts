import type { Page } from '@playwright/test'
import { expect, inspect, test } from './fixtures'

/** Two comments of an author, reported: one in personal capacity, one that binds a State. @returns their numbers */
async function reported(author: Page, reporter: Page, words: string) {
  const numbers: string[] = []
  for (const capacity of ['personal', 'national']) {
    await author.goto('/en/proposals/urgent-problems')
    await author.getByText('Write a comment').click()
    const form = author.locator('#write')
    if (capacity === 'national') await form.getByRole('radio', { name: /^national/ }).check()
    await form.getByLabel('Your comment').fill(`${words} ${capacity}`)
    await form.getByRole('button', { name: 'Post the comment' }).click()
    const own = author.locator('.comments > li', { hasText: `${words} ${capacity}` })
    numbers.push((await own.getAttribute('data-number')) ?? '')
  }
  for (const number of numbers) {
    await reporter.goto(`/en/proposals/urgent-problems/comments/${number}/report`)
    await reporter.getByLabel('Rule').selectOption({ label: 'Other' })
    await reporter.getByRole('button', { name: 'Send the report' }).click()
    await expect(reporter.locator(`#c${number}`)).toBeVisible()
  }
  return numbers
}

const box = (page: Page, number: string | undefined) =>
  page.getByRole('checkbox', { name: `Comment ${number}, Urgent problems` })

for (const script of [true, false])
  test(`several reports are decided together, ${script ? 'by keys' : 'without JavaScript'}`, async ({
    seat,
  }) => {
    const author = await seat('ke.head')
    const reporter = await seat('pe.delegate')
    const [personal, national] = await reported(author, reporter, `Together ${crypto.randomUUID()}`)

    const first = await seat('moderator.grulac', { script })
    await first.goto('/en/moderation')
    await expect(first.getByRole('button', { name: 'Decide the selected' })).toBeHidden()
    if (script) {
      await first.locator('.queue-keys').waitFor()
      await box(first, personal).focus()
      await first.keyboard.press('x')
      await expect(box(first, personal)).toBeChecked()
      await first.keyboard.press('j')
      await first.keyboard.press('k')
      await expect(first.locator('.flags a', { hasText: `Comment ${personal},` })).toBeFocused()
      await box(first, national).check()
      await expect(first.getByText('Selected: 2')).toBeVisible()
      await first.keyboard.press('d')
      await expect(first.locator('.together').getByRole('radio').first()).toBeFocused()
      // Outside the list a letter is a letter.
      await first.locator('.together textarea').pressSequentially('xjk')
      await expect(first.getByText('Selected: 2')).toBeVisible()
      await inspect(first)
    } else for (const number of [personal, national]) await box(first, number).check()
    const form = first.locator('.together')
    await form.getByRole('radio', { name: 'Hide' }).check()
    await form.locator('textarea').fill(`Off the text ${personal}.`)
    await first.getByRole('button', { name: 'Decide the selected' }).click()
    const result = first.locator('#decided')
    await expect(result).toBeFocused()
    await expect(result).toContainText('2 comments decided')
    await expect(result).toContainText(`Hid comment ${personal}`)
    await expect(result).toContainText(`Proposed hiding comment ${national}`)

    // The same moderator can't be the second.
    await box(first, national).check()
    await form.getByRole('radio', { name: 'Hide' }).check()
    await form.locator('textarea').fill('Once more.')
    await first.getByRole('button', { name: 'Decide the selected' }).click()
    await expect(result).toContainText('1 was refused')
    await expect(result).toContainText(`Comment ${national}, Urgent problems`)
    await expect(result).toContainText('It takes a moderator of another electoral group')
    if (script) await inspect(first)
  })
