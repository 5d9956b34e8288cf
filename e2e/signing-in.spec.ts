import { expect, inspect, test, visit } from './fixtures'

test('a wrong password: said in the language of the page, with the account name still there', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/fr/sign-in?next=%2Ffr%2Faccount')
  await page.getByLabel('Nom de compte').fill('personne.inconnue')
  await page.getByLabel('Mot de passe', { exact: true }).fill('ceci ou cela')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert')).toContainText('inexact')
  await expect(page.getByLabel('Nom de compte')).toHaveValue('personne.inconnue')
  await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveValue('')
  expect(page.url()).not.toContain('cela')
  expect(await context.cookies()).not.toContainEqual(expect.objectContaining({ name: 'comity.session' }))
  await context.close()
})

test('to the account by way of a seat out of its electoral group, and out again', async ({ page }) => {
  await page.goto('/en/account')
  await expect(page).toHaveURL('/en/sign-in?next=%2Fen%2Faccount')
  const group = page.locator('details', { hasText: /^Asia-Pacific States/ })
  await group.locator('summary').press('Enter')
  await inspect(page)
  await group.getByRole('button', { name: 'Head of delegation of Nauru' }).press('Enter')
  await expect(page).toHaveURL('/en/account')
  await inspect(page)
  await expect(page.locator('main')).toContainText('You may speak for the State')
  await page.locator('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('you are signed out')
  await page.goto('/en/account')
  await expect(page).toHaveURL(/sign-in/)
})

test('signing out everywhere ends the session in another browser', async ({ seat }) => {
  const [here, there] = [await seat('tv.head'), await seat('tv.head', { script: false })]
  await there.goto('/en/account')
  await expect(there.locator('main')).toContainText('Head of delegation of Tuvalu')
  await visit(here, '/ar/account')
  await here.getByRole('button', { name: 'تسجيل الخروج من جميع الأجهزة' }).click()
  await expect(here).toHaveURL('/ar/sign-in?ended=1')
  await there.goto('/en/account')
  await expect(there).toHaveURL('/en/sign-in?next=%2Fen%2Faccount')
})
