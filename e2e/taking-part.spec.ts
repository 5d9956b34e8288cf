import { expect, inspect, test, visit } from './fixtures'

const text = (about: string) => `A sentence on ${about}, written by a journey ${crypto.randomUUID()}.`

test('two delegates in two browsers: a comment, a reply, an opinion, and the number moves', async ({
  seat,
}) => {
  const kenya = await seat('ke.delegate')
  await visit(kenya, '/en/proposals/communication-channels')
  await expect(kenya.getByText('Delegate of Kenya').first()).toBeVisible()
  await kenya.getByText('Write a comment').click()
  const words = text('channels')
  await kenya.locator('#write').getByLabel('Your comment').fill(words)
  await kenya.locator('#write').getByRole('radio', { name: 'Question' }).check()
  await inspect(kenya)
  await kenya.getByRole('button', { name: 'Post the comment' }).click()
  const own = kenya.locator('.comments > li', { hasText: words })
  await expect(own).toContainText('you')
  const number = await own.getAttribute('data-number')

  const brazil = await seat('br.head')
  await brazil.goto(`/c/communication-channels/${number}`)
  const seen = brazil.locator(`#c${number}`)
  await expect(seen).toContainText(words)
  await seen.getByRole('button', { name: /^Agree/ }).click()
  await expect(seen.getByRole('button', { name: 'Agree 1' })).toHaveAttribute('aria-pressed', 'true')
  await expect(own.getByRole('button', { name: 'Agree 1' })).toBeVisible()
  await seen.getByRole('button', { name: 'Agree 1' }).click()
  await expect(own.getByRole('button', { name: 'Agree 0' })).toBeVisible()

  await seen.getByRole('link', { name: 'Reply' }).click()
  const answer = text('answers')
  await brazil.locator('#reply').getByLabel('Your comment').fill(answer)
  await brazil
    .locator('#reply')
    .getByRole('radio', { name: /^national/ })
    .check()
  await inspect(brazil)
  await brazil.locator('#reply').getByRole('button', { name: 'Post the comment' }).click()
  const reply = brazil.locator('.comments > li', { hasText: answer })
  await expect(reply).toContainText('national capacity')
  await expect(reply).toHaveClass(/depth-1/)
  await expect(kenya.getByText('1 new comment since you opened this page.')).toBeVisible()
  await kenya.reload()
  await expect(kenya.locator('.comments > li', { hasText: answer })).toBeVisible()
})

test('an edit is marked and its history kept; what is withdrawn leaves a stub', async ({ seat }) => {
  const page = await seat('jm.delegate')
  await page.goto('/en/proposals/urgent-problems/threads/2')
  await page.getByText('Write a comment').click()
  const words = text('editing')
  await page.locator('#write').getByLabel('Your comment').fill(words)
  await page.getByRole('button', { name: 'Post the comment' }).click()
  const own = page.locator('.comments > li', { hasText: words })
  const number = await own.getAttribute('data-number')
  await own.getByRole('link', { name: 'Edit' }).click()
  await inspect(page)
  await page.getByLabel('Your comment').fill(`${words} And more.`)
  await page.getByRole('button', { name: 'Save the edit' }).click()
  await page.locator(`#c${number}`).getByRole('link', { name: 'edited' }).click()
  await expect(page.getByText(words, { exact: true })).toBeVisible()
  await inspect(page)
  await page.goto(`/en/proposals/urgent-problems/comments/${number}/withdraw`)
  await page.getByRole('button', { name: 'Withdraw the comment' }).click()
  await expect(page.locator(`#c${number}`)).toContainText('was withdrawn by its author')
  await page.reload()
  expect(await page.content()).not.toContain(words)
})

test('a position is declared for the State, a view for oneself, and the results follow', async ({ seat }) => {
  const page = await seat('uy.head')
  await visit(page, '/en/proposals/rules-of-behaviour')
  await page
    .locator('#position')
    .getByRole('radio', { name: /^Abstain/ })
    .first()
    .check()
  await page.getByLabel(/^Reasons/).fill('Until the review has a date.')
  await page.getByRole('button', { name: 'Declare the position of Uruguay' }).click()
  await expect(page.locator('#position').getByText('The position is recorded.')).toBeVisible()
  await expect(page.locator('#position').getByText(/^Uruguay, since/)).toBeVisible()
  await page.locator('#view').getByRole('radio', { name: 'Support', exact: true }).check()
  await page.getByRole('button', { name: 'Save my view' }).click()
  await expect(page.getByText('Your view is recorded.')).toBeVisible()
  await visit(page, '/en/proposals/rules-of-behaviour/results')
  await expect(page.getByTitle('Uruguay: Abstain')).toHaveClass(/own/)
})

test('a delegate who is not authorised is told who declares', async ({ seat }) => {
  const page = await seat('br.expert')
  await page.goto('/en/proposals/rules-of-behaviour')
  await expect(
    page.getByText('The head of delegation and the members whom the head has authorised'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^Declare/ })).toHaveCount(0)
})

test('what is typed survives a reload, a server that is down and a session that has ended', async ({
  seat,
  baseURL,
}) => {
  const page = await seat('fi.delegate')
  await page.goto('/en/proposals/urgent-problems')
  await page.getByText('Write a comment').click()
  const words = text('storms')
  const field = page.locator('#write').getByLabel('Your comment')
  await field.fill(words)
  await page.reload()
  await expect(field).toHaveValue(words)
  await page.route('**/api/comments', (route) => route.abort())
  await page.getByRole('button', { name: 'Post the comment' }).click()
  await expect(page.locator('p.error')).toContainText('The server cannot be reached')
  await expect(field).toHaveValue(words)
  await page.unroute('**/api/comments')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Post the comment' }).click()
  await expect(page.locator('p.error')).toContainText('Your session has ended')
  await expect(field).toHaveValue(words)
  await page
    .context()
    .request.post('/api/seats', { form: { account: 'fi.delegate' }, headers: { origin: baseURL ?? '' } })
  await page.getByRole('button', { name: 'Post the comment' }).click()
  await expect(page.locator('.comments > li', { hasText: words })).toBeVisible()
})

test('a thread of delegates is not found by the public', async ({ seat, page }) => {
  const kenya = await seat('ke.head')
  await visit(kenya, '/en/proposals/rules-of-behaviour/threads/new')
  await kenya.getByLabel(/^Name of the thread/).fill('Among delegates')
  await kenya.getByRole('radio', { name: 'Signed-in delegates only' }).check()
  await kenya.getByRole('button', { name: 'Open the thread' }).click()
  await expect(kenya.getByRole('heading', { name: 'Among delegates' })).toBeVisible()
  const address = new URL(kenya.url()).pathname
  const reply = await page.goto(address)
  expect(reply?.status()).toBe(404)
  await page.goto('/en/proposals/rules-of-behaviour')
  await expect(page.getByText('Among delegates')).toHaveCount(0)
})
