import type { Page } from '@playwright/test'
import { expect, inspect, test, visit } from './fixtures'

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)
/** What a field of date and time takes, in UTC. */
const field = (at: Date) => at.toISOString().slice(0, 16)

async function send(page: Page, path: string, data: Record<string, unknown>) {
  const reply = await page.request.post(path, {
    data,
    headers: { origin: new URL(page.url()).origin, accept: 'application/json' },
  })
  return reply.json()
}

/** Announces a poll as the form would; for a close to the second, which the field doesn't take. */
async function announce(chair: Page, question: string, closesAt: Date) {
  const { number } = await send(chair, '/api/polls', {
    'question.en': question,
    'option.1.en': 'In writing',
    'option.2.en': 'In a meeting',
    'option.3.en': 'Both',
    closesAt: closesAt.toISOString(),
  })
  return Number(number)
}

async function answer(page: Page, option: string) {
  await page.getByRole('radio', { name: option }).check()
  await page.getByRole('button', { name: 'Answer once and for all' }).click()
  await expect(page.getByText('Your participation is recorded.')).toBeVisible()
}

const published = async (page: Page, number: number) =>
  (await page.request.get(`/api/v1/polls/${number}`)).json()

test('a poll is announced in one language and answered once, in secret', async ({ seat, page }) => {
  const chair = await seat('moderator.grulac')
  await visit(chair, '/en/polls')
  await chair.getByRole('link', { name: 'Announce a poll' }).click()
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Announce a poll')
  await inspect(chair)
  const question = `How shall we go on? ${crypto.randomUUID()}`
  await chair.getByLabel('About the proposal').selectOption('urgent-problems')
  await chair.getByLabel('Question').first().fill(question)
  await chair.getByLabel('Answer 1').first().fill('In writing')
  await chair.getByLabel('Closes, in UTC').fill(field(inSeconds(24 * 60 * 60)))
  // One answer is no choice: refused, and nothing typed is lost.
  await chair.getByRole('button', { name: 'Announce the poll' }).click()
  await expect(chair.getByRole('alert').filter({ hasText: 'missing or not as expected' })).toBeVisible()
  await chair.getByLabel('Answer 2').first().fill('In a meeting')
  await chair.getByRole('button', { name: 'Announce the poll' }).click()
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText(question)
  await expect(chair.getByRole('radio')).toHaveCount(0)
  await expect(chair.getByText('they do not answer them')).toBeVisible()
  const path = new URL(chair.url()).pathname
  const number = Number(path.split('/').at(-1))

  const kenya = await seat('ke.expert')
  await visit(kenya, path)
  await expect(kenya.getByText('Your time')).toBeVisible()
  await expect(kenya.getByText('you cannot change it or take it back')).toBeVisible()
  await kenya.getByText('What the operator could still see').click()
  await expect(kenya.getByText('reads its write-ahead log')).toBeVisible()
  await inspect(kenya)
  const before = await published(page, number)
  await answer(kenya, 'In a meeting')
  await expect(kenya.getByRole('radio')).toHaveCount(0)
  await expect(kenya).toHaveURL(`${path}#participation`)
  await inspect(kenya)
  await kenya.reload()
  await expect(kenya.getByText('Your participation is recorded.')).toBeVisible()

  // Neither the chair nor anybody else learns more than that one person took part.
  await visit(chair, path)
  await expect(chair.getByText('1 person has taken part.')).toBeVisible()
  expect(await published(page, number)).toEqual({ ...before, participants: 1 })
  expect(before).toMatchObject({
    phase: 'open',
    withheld: 'before_close',
    options: [{ count: null }, { count: null }],
  })

  await page.setViewportSize({ width: 360, height: 740 })
  await visit(page, path.replace('/en/', '/ar/'))
  await expect(page.getByRole('heading', { level: 1 }).locator('bdi')).toHaveAttribute('lang', 'en')
  await expect(page.getByText('معروض بلغة أخرى: English')).toBeVisible()
})

test('five answers make a result when the poll is closed, four do not', async ({ seat, page }) => {
  const chair = await seat('moderator.grulac')
  await chair.goto('/en/polls')
  const closesAt = inSeconds(45)
  const shown = await announce(chair, `Five ${crypto.randomUUID()}`, closesAt)
  const withheld = await announce(chair, `Four ${crypto.randomUUID()}`, closesAt)
  const answers = { ke: 1, gh: 3, br: 3, fr: 2 }
  for (const [state, option] of Object.entries(answers)) {
    const delegate = await seat(`${state}.delegate`)
    await delegate.goto(`/en/polls/${shown}`)
    for (const poll of [shown, withheld])
      expect(await send(delegate, '/api/polls/answers', { poll, option })).toMatchObject({ ok: true, poll })
  }
  const last = await seat('jp.delegate')
  await last.goto(`/en/polls/${shown}`)
  await answer(last, 'Both')
  await expect.poll(async () => (await published(page, shown)).phase, { timeout: 90_000 }).toBe('closed')
  await visit(page, `/en/polls/${shown}`)
  await expect(page.getByText('Given most often, by 3 of 5 (60%): Both')).toBeVisible()
  await expect(page.getByRole('img', { name: 'In writing: 1 of 5, 20%' })).toBeVisible()
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('row', { name: 'Both 3 60%' })).toBeVisible()
  await inspect(page)
  await visit(page, `/en/polls/${withheld}`)
  await expect(page.getByText('No result is shown')).toBeVisible()
  await expect(page.getByText('4 persons took part.')).toBeVisible()
  await expect(page.locator('main').getByRole('img')).toHaveCount(0)
  expect(await published(page, withheld)).toMatchObject({
    withheld: 'too_few',
    options: [{ count: null }, { count: null }, { count: null }],
  })
  await visit(page, '/en/polls')
  await expect(page.getByText('Too few answers to show without revealing persons.').first()).toBeVisible()
})

test('without JavaScript: announce, answer, answer again from a page left open, and after the session has ended', async ({
  seat,
}) => {
  const chair = await seat('secretariat', { script: false })
  await chair.goto('/en/polls/new')
  const question = `Without script ${crypto.randomUUID()}`
  await chair.getByLabel('Question').first().fill(question)
  await chair.getByLabel('Closes, in UTC').fill(field(inSeconds(24 * 60 * 60)))
  await chair.getByRole('button', { name: 'Announce the poll' }).click()
  await expect(chair.getByRole('alert')).toContainText('missing or not as expected')
  await expect(chair.getByLabel('Question').first()).toHaveValue(question)
  await chair.getByLabel('Answer 1').first().fill('Yes, please')
  await chair.getByLabel('Answer 2').first().fill('Rather not')
  await chair.getByRole('button', { name: 'Announce the poll' }).click()
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText(question)
  const path = new URL(chair.url()).pathname

  const ghana = await seat('gh.delegate', { script: false })
  await ghana.goto(path)
  const leftOpen = await ghana.context().newPage()
  await leftOpen.goto(path)
  await answer(ghana, 'Rather not')
  await answer(leftOpen, 'Yes, please')
  await expect(ghana.getByText('1 person has taken part.')).toBeVisible()
  await ghana.reload()
  await expect(ghana.getByText('1 person has taken part.')).toBeVisible()

  const kenya = await seat('ke.delegate', { script: false })
  await kenya.goto(path)
  await kenya.getByRole('radio', { name: 'Rather not' }).check()
  await kenya.context().clearCookies({ name: 'comity.session' })
  await kenya.getByRole('button', { name: 'Answer once and for all' }).click()
  await expect(kenya).toHaveURL(/sign-in/)
  await expect(kenya.getByText('What you chose is secret and not kept')).toBeVisible()
  // A secret answer isn't kept for the next try, as other words are.
  expect((await kenya.context().cookies()).map((cookie) => cookie.name)).not.toContain('comity.draft')
  await kenya
    .getByRole('button', { name: /Delegate of Kenya/ })
    .first()
    .click()
  await expect(kenya).toHaveURL(path)
  await expect(kenya.getByRole('radio', { checked: true })).toHaveCount(0)

  await chair.goto(path)
  await chair.getByText('Close the poll now').click()
  await chair.getByRole('button', { name: 'Close the poll' }).click()
  await expect(chair.getByText('by who announced it, before the announced time')).toBeVisible()
  await kenya.goto(path)
  await expect(kenya.getByText('by who announced it, before the announced time')).toBeVisible()
})
