import { expect, test, visit } from './fixtures'

const settings = [
  { locale: 'en', name: 'English, light', none: 'No State has declared' },
  {
    locale: 'ar',
    name: 'Arabic on a phone, dark',
    none: 'لم تعلن أي دولة',
    width: 360,
    colorScheme: 'dark' as const,
  },
]

for (const { locale, name, none, width, colorScheme } of settings)
  test(`a reader opens the hub of results (${name})`, async ({ page, request }) => {
    if (width) await page.setViewportSize({ width, height: 720 })
    await page.emulateMedia({ colorScheme: colorScheme ?? 'light' })
    await visit(page, `/${locale}/results`)
    // Other journeys write meanwhile: page and figures are read again until nothing came between the two.
    await expect(async () => {
      await page.reload()
      const figures = await (await request.get('/api/v1/participation')).json()
      const lede = await page.locator('.lede').textContent()
      for (const figure of [figures.persons, figures.states, figures.members])
        expect(lede).toContain(String(figure))
      expect(await page.locator('#languages tbody td:nth-of-type(1)').allTextContents()).toEqual(
        figures.languages.map((row: { comments: number }) => String(row.comments)),
      )
      for (const { slug, positions } of figures.proposals)
        expect(await page.locator(`#proposal-${slug} h2`).textContent()).toContain(
          positions.declared ? String(positions.inFavour) : none,
        )
    }).toPass({ timeout: 60_000 })
  })

test('the address beside a heading leads to its picture, here and on the page of a proposal', async ({
  page,
}) => {
  await page.goto('/en/results')
  await page.locator('#days .permalink').click()
  await expect(page).toHaveURL(/\/en\/results#days$/)
  await expect(page.locator('#days svg.chart')).toBeInViewport()
  await page.goto('/en/proposals/rules-of-behaviour/results#over-time')
  await expect(page.locator('#over-time')).toBeInViewport()
  await expect(page.getByRole('link', { name: /^Link to this section: From / })).toHaveAttribute(
    'href',
    '#over-time',
  )
})

test('the figures for machines come as unchanged to who has them', async ({ request }) => {
  const reply = await request.get('/api/v1/participation?lang=fr')
  const again = await request.get('/api/v1/participation?lang=fr', {
    headers: { 'if-none-match': reply.headers().etag ?? '' },
  })
  expect(again.status()).toBe(304)
})
