import { expect, inspect, test, visit } from './fixtures'

for (const script of [true, false])
  test(`from a report to the public log, ${script ? 'with' : 'without'} JavaScript`, async ({
    seat,
    page: reader,
  }) => {
    const author = await seat('ee.delegate')
    await author.goto('/en/proposals/communication-channels')
    await author.getByText('Write a comment').click()
    const words = `Beside the matter ${crypto.randomUUID()}`
    await author.locator('#write').getByLabel('Your comment').fill(words)
    await author.getByRole('button', { name: 'Post the comment' }).click()
    const number = await author.locator('.comments > li', { hasText: words }).getAttribute('data-number')

    const reporter = await seat('pe.delegate', { script })
    await reporter.goto(`/c/communication-channels/${number}`)
    await reporter.locator(`#c${number}`).getByRole('link', { name: 'Report' }).click()
    await reporter.getByLabel('Rule').selectOption({ label: 'Not on the text under discussion' })
    if (script) await inspect(reporter)
    await reporter.getByRole('button', { name: 'Send the report' }).click()
    await expect(reporter.locator(`#c${number}`)).toBeVisible()

    const moderator = await seat('moderator.grulac', { script })
    await moderator.goto(`/en/moderation?proposal=communication-channels&comment=${number}`)
    if (script) await inspect(moderator)
    await expect(moderator.locator('#case')).toContainText(words)
    await moderator.getByRole('radio', { name: /^Hide/ }).check()
    await reader.goto(`/c/communication-channels/${number}`)
    await expect(reader.locator(`#c${number}`)).toContainText(words)
    const reason = `Concerns another text ${number}.`
    await moderator.getByRole('textbox', { name: /^Reason/ }).fill(reason)
    await moderator.getByRole('button', { name: 'Decide' }).click()

    // On the page that was open all the while, and on one opened now.
    await expect(reader.locator(`#c${number}`)).toHaveText(`Comment ${number} is hidden.Public log`)
    await reader.goto(`/c/communication-channels/${number}`)
    await expect(reader.locator(`#c${number}`)).toContainText(`Comment ${number} is hidden.`)
    await expect(reader.locator(`#c${number}`)).toContainText(reason)
    expect(await reader.content()).not.toContain(words)
    await visit(reader, '/en/log')
    await expect(reader.locator('.log > li', { hasText: reason })).toContainText(
      'Latin American and Caribbean',
    )
    await reader.goto(`/en/search?q=${encodeURIComponent(words.split(' ').at(-1) ?? '')}`)
    await expect(reader.getByText('Nothing matches')).toBeVisible()
    await author.goto('/en/notes')
    await expect(author.getByText(reason)).toBeVisible()
  })

test('a moderator has no opinion, view or position, and nobody else moderates', async ({ seat }) => {
  const moderator = await seat('moderator.asia-pacific')
  await moderator.goto('/en/proposals/rules-of-behaviour')
  await expect(moderator.locator('form.opinion')).toHaveCount(0)
  await expect(moderator.getByRole('button', { name: 'Save my view' })).toHaveCount(0)
  const head = await seat('ke.head')
  expect((await head.goto('/en/moderation'))?.status()).toBe(404)
})
