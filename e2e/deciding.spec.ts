import type { Page } from '@playwright/test'
import { addProposal } from './agenda'
import { seatAssembly } from './assembly'
import { expect, inspect, test } from './fixtures'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16)

const numberIn = (page: Page) => Number(page.url().split('/').at(-1))

/** The chair's choice after a decision, on its page. @returns the number of the ballot that follows */
async function goOn(chair: Page, choice: string) {
  const before = chair.url()
  const form = chair.locator('#sequel')
  const folded = form.locator('summary')
  if (await folded.isVisible()) await folded.click()
  await form.getByRole('radio', { name: choice }).check()
  await form.getByLabel('Closes, in UTC').fill(inMinutes(60))
  await form.getByRole('button', { name: 'Decide' }).click()
  await expect(chair).not.toHaveURL(before)
  await expect(chair.locator('h1')).toContainText('Open until')
  return numberIn(chair)
}

async function close(chair: Page) {
  await chair.getByText('Close the vote now').click()
  await chair.getByRole('button', { name: 'Close the vote' }).click()
}

test('a tie, a second vote that adopts, a motion to reconsider by two thirds, and the vote that rejects', async ({
  seat,
  playwright,
  baseURL,
  page: reader,
}) => {
  const slug = 'evenly-divided'
  await addProposal(slug, 12, 'Evenly divided')
  const assembly = await seatAssembly(playwright.request, baseURL ?? '')
  const stage = async (words: string, ballot?: number) => {
    await reader.goto(`/en/proposals/${slug}/sponsors`)
    await expect(reader.locator('#stage h2')).toHaveText(words)
    if (ballot) await expect(reader.locator('#stage')).toContainText(`Decided in ballot ${ballot}`)
  }
  const chair = await seat('moderator.asia-pacific')
  await chair.goto('/en/ballots/new')
  await chair.locator('select[name=proposal]').selectOption(slug)
  await chair.getByLabel('Recorded vote yes, no or abstain').check()
  await chair.getByLabel('Closes, in UTC').fill(inMinutes(60))
  await chair.getByLabel('The outcome sets the stage of the proposal').check()
  await chair.getByRole('button', { name: 'Freeze the text and announce' }).click()
  await expect(chair.locator('h1')).toContainText('Open until')
  await expect(chair.getByText('The outcome sets the stage of the proposal.')).toBeVisible()
  const first = numberIn(chair)
  await reader.goto(`/en/ballots/${first}`)
  await assembly.vote(first, { yes: 49, no: 49 })
  await close(chair)
  await expect(reader.locator('h1')).toHaveText('Not adopted: 49 in favour, 49 against, no abstentions.')
  await expect(reader.getByText('The votes are equal, and a tie is not adopted.')).toBeVisible()
  await expect(reader.getByText('In plenary a second vote may be taken within 48 hours')).toBeVisible()
  await stage('Stage: Decision')

  const second = await goOn(chair, 'Take a second vote')
  await reader.goto(`/en/ballots/${first}`)
  await reader.getByRole('link', { name: 'Go to what follows' }).click()
  await expect(reader.getByRole('link', { name: 'It is the second vote after a tie' })).toBeVisible()
  await assembly.vote(second, { yes: 60, no: 38, abstain: 2 })
  await close(chair)
  await expect(reader.locator('h1')).toHaveText('Adopted by 60 votes to 38, with 2 abstentions.')

  const motion = await goOn(chair, 'Put to the vote whether to reconsider the decision')
  await stage('Stage: Adopted', second)
  await reader.goto(`/en/ballots/${motion}`)
  await expect(reader.getByText('Two thirds of members present and voting').first()).toBeVisible()
  await expect(reader.getByText(`(Recorded vote ${second}) be reconsidered?`).first()).toBeVisible()
  await assembly.vote(motion, { yes: 66, no: 33 })
  await close(chair)
  await expect(reader.locator('h1')).toHaveText('Adopted by 66 votes to 33, with no abstentions.')
  await expect(reader.getByText('two thirds of 99 is 66').first()).toBeVisible()

  const again = await goOn(chair, 'Put it to a recorded vote')
  await stage('Stage: Decision', motion)
  await reader.goto(`/en/ballots/${again}`)
  await expect(reader.getByRole('link', { name: 'It is the new vote after it was decided' })).toBeVisible()
  await assembly.vote(again, { yes: 40, no: 58 })
  await close(chair)
  await assembly.end()
  await expect(reader.locator('h1')).toHaveText('Not adopted: 40 in favour, 58 against, no abstentions.')
  await inspect(reader)
})

test('a sponsor withdraws its proposal: what was announced on it is cancelled, and everybody sees why', async ({
  seat,
  page: reader,
}) => {
  const slug = 'brought-in-early'
  await addProposal(slug, 13, 'Brought in early')
  const sponsors = `/en/proposals/${slug}/sponsors`
  const kenya = await seat('ke.head')
  await kenya.goto(sponsors)
  await kenya.getByRole('button', { name: 'Co-sponsor: Kenya' }).click()
  await expect(kenya.getByText('Kenya is a co-sponsor.')).toBeVisible()
  const chair = await seat('moderator.asia-pacific')
  await chair.goto(sponsors)
  await chair.getByRole('button', { name: 'Record the main sponsor' }).click()
  await expect(chair.getByText('Kenya: recorded as main sponsor')).toBeVisible()
  await chair.goto(`/en/ballots/new`)
  await chair.locator('select[name=proposal]').selectOption(slug)
  await chair.getByLabel('Recorded vote yes, no or abstain').check()
  await chair.getByLabel('Opens, in UTC').fill(inMinutes(30))
  await chair.getByLabel('Closes, in UTC').fill(inMinutes(60))
  await chair.getByRole('button', { name: 'Freeze the text and announce' }).click()
  await expect(chair.locator('h1')).toContainText('Opens on')
  const ballot = new URL(chair.url()).pathname
  await reader.goto(ballot)
  await expect(reader.locator('h1')).toContainText('Opens on')

  await kenya.goto(sponsors)
  await kenya.getByLabel('Reason').fill('Consultations go on in the capitals.')
  await kenya.getByRole('button', { name: 'Withdraw the proposal for Kenya' }).click()
  await expect(kenya.locator('#stage h2')).toHaveText('Stage: Closed')
  await expect(kenya.locator('#stage')).toContainText('Withdrawn by its main sponsor, Kenya')

  // The open page says so by itself.
  await expect(reader.locator('h1')).toHaveText(
    /^Cancelled: Kenya withdrew the proposal on .+, before it opened\.$/,
  )
  await expect(reader.getByText('Consultations go on in the capitals.')).toBeVisible()
  await expect(reader.getByText('Nobody has voted, and there is no result.')).toBeVisible()
  await inspect(reader)
  await reader.goto('/en/ballots')
  await expect(reader.locator(`a[href="${ballot}"]`).first()).toBeVisible()
  const uganda = await seat('ug.head')
  await uganda.goto(ballot)
  await expect(uganda.locator('h1')).toContainText('Cancelled: Kenya withdrew')
  await expect(uganda.locator('#vote').getByRole('radio')).toHaveCount(0)
  const record = await reader.request.get(`/api/v1${ballot.replace('/en', '')}/record.json`)
  expect(await record.json()).toMatchObject({ outcome: 'cancelled', totals: null, roll: [] })
})
