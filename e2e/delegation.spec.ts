import type { Page } from '@playwright/test'
import { expect, inspect, test, visit } from './fixtures'

const line = (page: Page, login: string) =>
  page.locator('.members > li', { has: page.getByText(login, { exact: true }) })
const change = (page: Page, words: string) => page.locator('#changes li', { hasText: words })

async function post(page: Page, path: string, data: Record<string, unknown>, baseURL?: string) {
  const reply = await page.context().request.post(path, {
    data,
    headers: { origin: baseURL ?? '', accept: 'application/json' },
  })
  expect(reply.ok()).toBe(true)
  return reply.json()
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

for (const [code, state, script] of [
  ['ro', 'Romania', true],
  ['rs', 'Serbia', false],
] as const)
  test(`the head authorises a member and withdraws it, ${script ? 'with' : 'without'} JavaScript`, async ({
    seat,
  }) => {
    const head = await seat(`${code}.head`, { script })
    const delegate = await seat(`${code}.delegate`, { script })
    await delegate.goto('/en/delegation')
    await expect(line(delegate, `${code}.delegate`)).toContainText('not authorised')
    await expect(delegate.getByRole('button', { name: /^Authorise/ })).toHaveCount(0)
    await delegate.goto('/en/ballots/2')
    await expect(delegate.getByRole('button', { name: /^Cast the vote/ })).toHaveCount(0)

    await head.goto('/en/delegation')
    if (script) await inspect(head)
    await head.getByRole('button', { name: `Authorise: Delegate of ${state}, ${code}.delegate` }).click()
    await expect(line(head, `${code}.delegate`)).toContainText('authorised to act for the State')
    await expect(line(head, `${code}.delegate`)).toContainText(`by Head of delegation of ${state}`)

    await delegate.reload()
    await expect(delegate.getByRole('button', { name: /^Cast the vote/ })).toHaveCount(1)
    await delegate.goto('/en')
    await expect(delegate.locator('.needs')).toContainText('For practice')
    await delegate.goto('/en/delegation')
    await expect(change(delegate, 'Authorised to act for the State')).toContainText(`${code}.delegate`)

    await head.getByRole('button', { name: /^Withdraw the authorisation/ }).click()
    await expect(change(head, 'Authorisation withdrawn')).toHaveCount(1)
    await delegate.goto('/en/ballots/2')
    await expect(delegate.getByRole('button', { name: /^Cast the vote/ })).toHaveCount(0)
  })

test('an acting head is appointed, authorises like the head, and is relieved', async ({ seat }) => {
  const head = await seat('sk.head')
  await head.goto('/en/delegation')
  await head.getByRole('button', { name: /^Appoint acting head: Delegate of Slovakia/ }).click()
  await expect(line(head, 'sk.delegate')).toContainText('Acting head of delegation of Slovakia')
  await expect(head.getByText('2 members may act for Slovakia')).toBeVisible()
  const acting = await seat('sk.delegate')
  await acting.goto('/en/delegation')
  await acting.getByRole('button', { name: /^End the acting headship/ }).click()
  await expect(line(acting, 'sk.delegate')).toContainText('not authorised')
  await expect(acting.getByRole('button', { name: /^(Authorise|End)/ })).toHaveCount(0)
  await expect(change(acting, 'No longer acting head')).toContainText('by Acting head')
})

for (const [moderator, code, state, script] of [
  ['moderator.grulac', 'uy', 'Uruguay', true],
  ['moderator.asia-pacific', 'jo', 'Jordan', false],
] as const)
  test(`who presides hands the vote of ${state} on, ${script ? 'with' : 'without'} JavaScript`, async ({
    seat,
  }) => {
    const chair = await seat(moderator, { script })
    await chair.goto('/en')
    await chair
      .locator('.needs')
      .getByRole('link', { name: /^Members of the delegation/ })
      .click()
    if (script) await inspect(chair)
    await expect(chair.getByText('presides, and never casts the vote of the State')).toBeVisible()
    await chair.getByRole('radio', { name: new RegExp(`Delegate of ${state}`) }).check()
    const send = chair.getByRole('button', { name: `Hand over the vote of ${state}` })
    await send.click()
    await expect(chair.locator('#changes li')).toHaveCount(0)
    await chair.getByRole('checkbox', { name: 'I hand the vote over and do not cast it myself.' }).check()
    await send.click()
    await expect(change(chair, 'Vote handed over to')).toContainText(`${code}.delegate`)
    await expect(change(chair, 'Vote handed over to')).toContainText('by Moderator')
    await chair.goto('/en/ballots/2')
    await expect(chair.getByRole('button', { name: /^Cast the vote/ })).toHaveCount(0)
    const delegate = await seat(`${code}.delegate`, { script })
    await delegate.goto('/en/ballots/2')
    await expect(delegate.getByRole('button', { name: /^Cast the vote/ })).toHaveCount(1)
  })

test('what needs us: a vote to cast, what was done, an objection and the choice of the chair', async ({
  seat,
  baseURL,
}) => {
  const chair = await seat('moderator.grulac')
  const terms = { proposal: 'rules-of-behaviour', closesAt: inHours(30) }
  const vote = await post(chair, '/api/ballots', { ...terms, method: 'recorded_vote' }, baseURL)
  const consensus = await post(chair, '/api/ballots', { ...terms, method: 'consensus' }, baseURL)
  const later = await post(
    chair,
    '/api/ballots',
    { ...terms, method: 'silence', opensAt: inHours(5), closesAt: inHours(80) },
    baseURL,
  )
  const item = (page: Page, { number }: { number: number }) =>
    page.locator('.needs li', { has: page.locator(`a[href$="/ballots/${number}"]`) })

  const head = await seat('pt.head', { script: false })
  await head.goto('/en')
  await expect(item(head, vote)).toContainText('Portugal has not voted yet.')
  await expect(item(head, vote)).toContainText(/Closes in\s*1 day 5 hours/)
  await expect(item(head, vote)).toContainText('New York')
  await expect(item(head, vote)).toContainText('Capital of Portugal')
  await expect(item(head, vote)).toContainText('Head (you)')
  await expect(item(head, consensus)).toContainText('Portugal has not objected.')
  await expect(item(head, later)).toContainText(/Opens in\s*4 hours/)
  await post(head, '/api/votes', { ballot: vote.number, choice: 'abstain' }, baseURL)
  await post(head, '/api/objections', { ballot: consensus.number, kind: 'objection' }, baseURL)
  await head.reload()
  await expect(item(head, vote)).toContainText('Portugal has voted: Abstain.')
  await expect(item(head, consensus)).toContainText('Portugal has objected.')
  await item(head, vote).getByRole('link').click()
  await expect(head).toHaveURL(`/en/ballots/${vote.number}`)

  await visit(chair, '/en')
  await expect(item(chair, consensus)).toContainText('1 State stands in the way: choose how to go on.')
  await expect(item(chair, vote)).toContainText('Nothing to choose at present.')
  const other = await seat('moderator.asia-pacific')
  await other.goto('/en')
  await expect(item(other, consensus)).not.toContainText('choose how to go on')
})

test('the page in Arabic, on a phone and in the dark; nobody else sees it', async ({ seat, page }) => {
  const expert = await seat('pt.expert')
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [360, 1280]) {
      await expert.emulateMedia({ colorScheme: scheme })
      await expert.setViewportSize({ width, height: 900 })
      await visit(expert, '/ar/delegation')
      await visit(expert, '/ar')
    }
  await page.goto('/en/delegation')
  await expect(page).toHaveURL(/sign-in/)
  const secretariat = await seat('secretariat')
  expect((await secretariat.goto('/en/delegation'))?.status()).toBe(404)
})
