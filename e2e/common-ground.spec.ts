import { expect, test, visit } from './fixtures'

const results = '/en/proposals/rules-of-behaviour/results'

test('the top common ground stands on all groups, in the list, its table and for machines', async ({
  page,
}) => {
  await page.goto(results)
  const ground = page.locator('#common-ground')
  const first = ground.locator('.grounds > li').nth(1)
  const number = Number((await first.locator('.saying a').first().textContent())?.replace(/\D/g, ''))
  await ground.getByText('All groups as a table').click()
  const row = ground.locator('table tbody tr').first()
  await expect(row.locator('th, td').first()).toHaveText(String(number))
  const shares = (await row.locator('td').allTextContents()).map((cell) => Number.parseInt(cell, 10))
  const [least = 0, ...groups] = shares.slice(-shares.length)
  expect(Math.min(...groups)).toBe(least)
  expect(groups.length).toBeGreaterThan(5)
  const { byAllGroups } = await (
    await page.request.get('/api/v1/proposals/rules-of-behaviour/common-ground')
  ).json()
  expect(byAllGroups[0].comment).toBe(number)
  expect(Math.round(100 * byAllGroups[0].least)).toBe(least)
})

test('the map is read by keyboard, place by place, and shows you to yourself alone', async ({
  seat,
  page,
}) => {
  const kenya = await seat('ke.head')
  await kenya.goto(results)
  const map = kenya.getByRole('application')
  const words = kenya.locator('.map-words output')
  await map.focus()
  await expect(words).toContainText(/^You Group [A-E] \d+ \/ \d+$/)
  await kenya.keyboard.press('Home')
  await expect(words).toContainText(/^Group [A-E] 1 \/ \d+$/)
  await kenya.keyboard.press('PageDown')
  await expect(words).toContainText(/ 2 \/ /)
  await kenya.keyboard.press('End')
  const before = await words.textContent()
  await kenya.keyboard.press('ArrowLeft')
  await expect(words).not.toHaveText(before ?? '')
  await kenya.keyboard.press('Tab')
  await expect(map).not.toBeFocused()

  await page.setViewportSize({ width: 360, height: 740 })
  await visit(page, results.replace('/en/', '/ar/'))
  await page.getByRole('application').focus()
  await expect(page.locator('.map-words output')).not.toContainText('أنت')
})
