import type { Page } from '@playwright/test'
import { expect, inspect, test, visit } from './fixtures'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
/** What a field of date and time takes, in UTC. */
const field = (at: Date) => at.toISOString().slice(0, 16)

/** Sends a form as the page would; for times to the second, which the fields don't take. */
async function post(page: Page, path: string, data: Record<string, unknown>) {
  const origin = new URL(page.url()).origin
  const reply = await page.request.post(path, {
    data,
    headers: { origin, accept: 'application/json' },
  })
  return reply.json()
}

async function choose(page: Page, choice: string | RegExp) {
  await page.locator('#vote').getByRole('radio', { name: choice, exact: true }).check()
  await page.locator('#vote').getByRole('button').click()
}

test('from an adoption without a vote, by one request, to a recorded vote of three delegations and its record', async ({
  seat,
  browser,
  baseURL,
}) => {
  const chair = await seat('moderator.grulac')
  await visit(chair, '/en/ballots')
  await chair.getByRole('link', { name: 'Announce a decision' }).click()
  await inspect(chair)
  await chair.locator('select[name=proposal]').selectOption('communication-channels')
  await chair.getByLabel('Closes, in UTC').fill(field(inMinutes(60)))
  await chair.getByRole('button', { name: 'Freeze the text and announce' }).click()
  await expect(chair.locator('h1')).toContainText('Open until')
  await inspect(chair)
  const consensus = chair.url()

  // One delegation stands aside, changes its mind and stands aside again; it stands in nobody's way.
  const norway = await seat('no.head', { script: false })
  await norway.goto(consensus)
  for (const aside of [true, false, true]) {
    const act = aside ? 'Announce that Norway does not participate' : 'Take it back: Norway participates'
    await norway.getByRole('button', { name: act }).click()
    await expect(norway.locator('#participation li')).toHaveCount(aside ? 1 : 0)
  }
  await expect(chair.locator('#participation')).toContainText('1 delegation does not participate')

  const kenya = await seat('ke.head')
  await visit(kenya, consensus)
  await kenya.getByRole('button', { name: 'Ask for a recorded vote' }).click()
  await expect(kenya.locator('h1')).toHaveText(
    'A recorded vote was requested: the text is not adopted without one.',
  )
  // The chair's page says so by itself.
  await expect(chair.locator('h1')).toContainText('A recorded vote was requested')
  await chair.locator('#sequel').getByLabel('Majority').selectOption('two_thirds')
  await chair
    .locator('#sequel')
    .getByLabel('Closes, in UTC')
    .fill(field(inMinutes(60)))
  await chair.getByRole('button', { name: 'Decide' }).click()
  await expect(chair).not.toHaveURL(consensus)
  await expect(chair.getByText('Two thirds of members present and voting').first()).toBeVisible()
  const vote = chair.url()
  const number = vote.split('/').at(-1)

  await visit(kenya, vote)
  await choose(kenya, 'Yes')
  await expect(kenya.getByText('Kenya has voted: Yes.')).toBeVisible()
  await choose(kenya, 'Abstain')
  await expect(kenya.getByText('Kenya has voted: Abstain.')).toBeVisible()
  await expect(kenya.getByText('set 2 times')).toBeVisible()
  await inspect(kenya)
  for (const [account, choice] of [
    ['br.head', 'Yes'],
    ['uy.head', 'No'],
  ] as const) {
    const page = await seat(account)
    await page.goto(vote)
    await choose(page, choice)
    await expect(page.getByText(`has voted: ${choice}.`)).toBeVisible()
  }
  await kenya.locator('#explanations textarea').fill('We abstained for want of time.')
  await kenya.getByRole('button', { name: 'Record the explanation of Kenya' }).click()
  await expect(kenya.getByText('Recorded; published with the result.')).toBeVisible()

  const anyone = await browser.newContext({ baseURL })
  const reader = await anyone.newPage()
  await visit(reader, vote)
  await expect(reader.getByText('Nobody sees how many have voted, or how')).toBeVisible()
  await expect(reader.locator('.board')).toHaveCount(0)
  expect((await reader.request.get(`/api/v1/ballots/${number}/record.json`)).status()).toBe(404)

  await chair.goto(vote)
  await expect(chair.getByText('Whoever presides does not vote.')).toBeVisible()
  await expect(chair.getByRole('link', { name: 'Hand the vote over' })).toHaveAttribute(
    'href',
    '/en/delegation',
  )
  await chair.getByText('Close the vote now').click()
  await chair.getByRole('button', { name: 'Close the vote' }).click()
  // Three of 193 are no quorum: nothing is adopted, and the page says why.
  await expect(reader.locator('h1')).toHaveText('Not adopted: 1 in favour, 1 against, 1 abstention.')
  await expect(reader.getByText(/^3 of 193 members were present, and a decision needs 97/)).toBeVisible()
  await expect(reader.locator('.board [data-state="KE"]')).toHaveClass('v-abstain')
  await expect(reader.getByText('We abstained for want of time.')).toBeVisible()
  await inspect(reader)

  const record = await (await reader.request.get(`/api/v1/ballots/${number}/record.json`)).json()
  expect(record).toMatchObject({
    outcome: 'not_adopted',
    rule: 'two_thirds',
    totals: { yes: 1, no: 1, abstentions: 1, nonVoting: 190, total: 193 },
    tally: { reason: 'no_quorum' },
  })
  const csv = await (await reader.request.get(`/api/v1/ballots/${number}/record.csv`)).text()
  expect(csv.split('\n').filter((line) => line.includes(',KE,'))).toHaveLength(1)
  const printed = await reader.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await anyone.close()
})

test('a hidden vote changes nothing that anybody else can fetch', async ({ seat, request }) => {
  const chair = await seat('moderator.asia-pacific')
  await chair.goto('/en/ballots')
  const { number } = await post(chair, '/api/ballots', {
    proposal: 'rules-of-behaviour',
    paragraph: 1,
    method: 'recorded_vote',
    visibility: 'last_minutes',
    closesAt: inMinutes(600).toISOString(),
  })
  const brazil = await seat('br.head')
  const brazilAt = brazil.context().request
  const paths = [
    `/en/ballots/${number}`,
    '/en/ballots',
    '/api/v1/ballots',
    `/api/v1/ballots/${number}`,
    `/api/v1/ballots/${number}/record.json`,
    `/api/v1/ballots/${number}/record.csv`,
    `/api/ballots/${number}/live?since=1`,
  ]
  // What a reader gets, without the nonce, the clock and the names that differ with every rendering.
  const plain = (text: string) =>
    text
      .replace(/nonce="[^"]*"|"nonce":"[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, '')
      .replace(/\d{13}(\.\d+)?/g, '')
      .replace(/<b class="n">[^<]*<\/b>|<p class="when">[^<]*(<!-- -->[^<]*)*<\/p>/g, '')
  // Other journeys announce ballots meanwhile: of a list only the part about this one.
  const ofThis = (text: string) =>
    text
      .split(/(?=<li>|\{"ballot":)/)
      .find((part) => new RegExp(`/ballots/${number}"|^{"ballot":${number},`).test(part)) ?? text
  const read = async () => {
    const answers: string[] = []
    for (const who of [request, brazilAt, chair.context().request])
      for (const path of paths) {
        const reply = await who.get(path)
        const visible = ofThis(plain(await reply.text()).replace(/<script[\s\S]*?<\/script>/g, ''))
        const etag = path.includes(`${number}`) ? reply.headers().etag : 'of a list of many'
        answers.push(`${path} ${reply.status()} ${etag ?? ''} ${visible}`)
      }
    return answers
  }
  const before = await read()
  const kenya = await seat('ke.head')
  await kenya.goto(`/en/ballots/${number}`)
  await choose(kenya, 'No')
  await expect(kenya.getByText('Kenya has voted: No.')).toBeVisible()
  const after = await read()
  for (const [index, answer] of before.entries()) expect(after[index]).toBe(answer)
})

test('silence kept: adopted at the deadline, on an open page, by itself', async ({ seat, page }) => {
  const chair = await seat('moderator.grulac')
  await chair.goto('/en/ballots')
  const { number } = await post(chair, '/api/ballots', {
    proposal: 'communication-channels',
    paragraph: 2,
    method: 'silence',
    closesAt: inMinutes(0.2).toISOString(),
  })
  await page.goto(`/en/ballots/${number}`)
  await expect(page.locator('h1')).toContainText('Open until')
  await expect(page.getByText('New York', { exact: true })).toBeVisible()
  await expect(page.locator('h1')).toHaveText('Adopted: silence was not broken.', { timeout: 40_000 })
  await inspect(page)
})

test('without JavaScript: silence broken with its reason, put to a vote, voted, vote changed', async ({
  seat,
}) => {
  const chair = await seat('moderator.asia-pacific', { script: false })
  await chair.goto('/fr/ballots/new')
  await chair.locator('select[name=proposal]').selectOption('urgent-problems')
  await chair.locator('input[name=method][value=silence]').check()
  await chair.locator('form[action="/api/ballots"] button[type=submit]').click()
  await expect(chair).toHaveURL(/\/fr\/ballots\/\d+$/)
  const silence = new URL(chair.url()).pathname

  const nepal = await seat('np.head', { script: false })
  await nepal.goto(silence)
  await nepal.locator('#objections textarea').fill('Le paragraphe 3 demande encore des consultations.')
  await nepal.locator('#objections button[type=submit]').click()
  await expect(nepal.getByText('Le paragraphe 3 demande encore des consultations.')).toBeVisible()

  await chair.goto(silence)
  await chair.locator('#sequel input[value=recorded_vote]').check()
  await chair.locator('#sequel input[name=closesAt]').fill(field(inMinutes(60)))
  await chair.locator('#sequel select[name=visibility]').selectOption('live')
  await chair.locator('#sequel button[type=submit]').click()
  await expect(chair).not.toHaveURL(silence)

  await nepal.goto(new URL(chair.url()).pathname)
  for (const choice of ['yes', 'no']) {
    await nepal.locator(`#vote input[value=${choice}]`).check()
    await nepal.locator('#vote button[type=submit]').click()
    await expect(nepal.locator('.board [data-state="NP"]')).toHaveClass(`v-${choice}`)
  }
})

test('what is refused says why, and keeps what was chosen', async ({ seat }) => {
  const chair = await seat('moderator.grulac', { script: false })
  await chair.goto('/en/ballots/new')
  await chair.getByLabel('Recorded vote yes, no or abstain').check()
  await chair.getByLabel('Only paragraph').fill('3')
  await chair.getByRole('button', { name: 'Freeze the text and announce' }).click()
  await expect(chair.getByRole('alert')).toContainText('Something in the form is missing')
  await expect(chair.getByLabel('Only paragraph')).toHaveValue('3')
  await expect(chair.getByLabel('Recorded vote yes, no or abstain')).toBeChecked()
})

test('a vote by keyboard alone, in Arabic, and its number moves in the other browser', async ({
  seat,
  page,
}) => {
  const ghana = await seat('gh.head')
  await visit(ghana, '/ar/ballots')
  const practice = ghana.locator('.ballots a').first()
  await practice.focus()
  await ghana.keyboard.press('Enter')
  await ghana.waitForURL(/\/ar\/ballots\/\d+$/)
  const path = new URL(ghana.url()).pathname.replace('/ar/', '/en/')
  await page.goto(path)
  const mark = page.locator('.board [data-state="GH"]')
  await expect(mark).toHaveClass('v-absent')
  const first = ghana.locator('#vote input[type=radio]').first()
  for (let step = 0; step < 40 && !(await first.evaluate((it) => it === document.activeElement)); step += 1)
    await ghana.keyboard.press('Tab')
  await ghana.keyboard.press('Space')
  await ghana.keyboard.press('ArrowDown')
  await expect(ghana.locator('#vote input[value=no]')).toBeChecked()
  await ghana.keyboard.press('Tab')
  await ghana.keyboard.press('Enter')
  await expect(ghana.locator('#vote .done').first()).toBeVisible()
  await expect(mark).toHaveClass('v-no')
  await inspect(ghana)
})
