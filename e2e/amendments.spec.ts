import type { Page } from '@playwright/test'
import { addProposal } from './agenda'
import { seatAssembly } from './assembly'
import { expect, inspect, test, visit } from './fixtures'

const page = (slug: string, locale = 'en') => `/${locale}/proposals/${slug}/amendments`

/** Presses "next", lets the assembly vote, and closes. @returns the number of the ballot */
async function decide(
  chair: Page,
  slug: string,
  vote: (ballot: number, counts: { yes?: number; no?: number }) => Promise<void>,
  choice: 'yes' | 'no',
) {
  await chair.goto(page(slug))
  await chair.getByRole('button', { name: 'Put the next step to the vote' }).click()
  const link = chair.locator('#sequence .steps > li').filter({ hasText: 'Open until' }).getByRole('link')
  await expect(link).toBeVisible()
  await expect(chair.getByRole('button', { name: 'Put the next step to the vote' })).toHaveCount(0)
  const number = Number((await link.getAttribute('href'))?.split('/').at(-1))
  await vote(number, { [choice]: 100 })
  const origin = new URL(chair.url()).origin
  const closed = await chair.request.post('/api/ballots/close', {
    data: { ballot: number },
    headers: { origin, accept: 'application/json' },
  })
  expect(await closed.json()).toMatchObject({ ok: true })
  return number
}

test('amendments, one of them void, division, the whole adopted as amended, and its new version published', async ({
  seat,
  playwright,
  baseURL,
  page: reader,
}) => {
  // A hundred sessions, and five votes of a hundred States.
  test.slow()
  const slug = 'urgent-matters'
  await addProposal(slug, 11, 'Urgent matters')
  const kenya = await seat('ke.head')
  await visit(kenya, page(slug))
  await kenya.locator('#propose').getByLabel('What it does').selectOption('delete')
  await kenya.getByRole('button', { name: 'Propose the amendment of Kenya' }).click()
  await expect(kenya.locator('#a1')).toContainText('deletes paragraph 1')

  // In French only, without JavaScript; readers of other languages get it marked.
  const brazil = await seat('br.head', { script: false })
  await brazil.goto(`${page(slug, 'fr')}?paragraph=1#propose`)
  const text = brazil.locator('#propose textarea[name=fr]')
  await text.fill(`${await text.inputValue()} Il en est rendu compte chaque année.`)
  await brazil.locator('#propose button[type=submit]').click()
  await expect(brazil.locator('#a2 ins')).toHaveText(/Il en est rendu compte chaque année/)
  await reader.goto(page(slug))
  await expect(reader.locator('#a2')).toContainText('Written in Français')
  await expect(reader.locator('#a2 .diff')).toHaveAttribute('lang', 'fr')

  // One more, withdrawn by its author.
  await kenya.goto(`${page(slug)}?paragraph=2#propose`)
  await kenya.locator('#propose textarea[name=en]').fill('A paragraph of other words.')
  await kenya.getByRole('button', { name: 'Propose the amendment of Kenya' }).click()
  await kenya.getByRole('button', { name: 'Withdraw amendment A.3' }).click()
  await expect(kenya.locator('#a3')).toContainText('Withdrawn by its author')

  await kenya.getByRole('checkbox', { name: 'Paragraph 2' }).check()
  await kenya.getByRole('checkbox', { name: 'Paragraph 3' }).check()
  await kenya.getByRole('button', { name: 'Request separate votes for Kenya' }).click()
  await expect(kenya.locator('#division')).toContainText('Kenya: separate votes on paragraphs 2 and 3')
  await brazil.goto(page(slug))
  await brazil.getByRole('button', { name: 'Object in the name of Brazil' }).click()
  await expect(brazil.locator('#division')).toContainText('Objection: Brazil.')

  const chair = await seat('moderator.grulac')
  await visit(chair, page(slug))
  // Brazil's replacement first, against what the form suggests: its adoption leaves nothing to delete.
  await chair.getByLabel('Place of amendment A.2').fill('1')
  await chair.getByLabel('Place of amendment A.1').fill('2')
  await chair.locator('input[name=void-1-2]').uncheck()
  await chair.locator('input[name=void-2-1]').check()
  await chair.getByLabel('Minutes for each step').fill('30')
  await chair.getByLabel('The outcome sets the stage of the proposal').check()
  await chair.getByRole('button', { name: 'Announce the order' }).click()
  await expect(chair.locator('#sequence .coming > li')).toHaveText([
    /^Amendment A.2 \(Brazil\): replaces/,
    /^Amendment A.1 \(Kenya\): deletes/,
    /^Request of Kenya/,
    'The text as a whole',
  ])
  await inspect(chair)

  const assembly = await seatAssembly(playwright.request, baseURL ?? '')
  const amendment = await decide(chair, slug, assembly.vote, 'yes')
  await visit(reader, `/en/ballots/${amendment}`)
  await expect(reader.getByText('Shall amendment A.2 of Brazil, replacing paragraph 1').first()).toBeVisible()
  await expect(reader.locator('#text')).toContainText('Written in Français')
  await expect(reader.locator('#text p[lang=fr]')).toHaveCount(1)
  await reader.goto(page(slug))
  await expect(reader.getByText('Voting has begun')).toBeVisible()

  await decide(chair, slug, assembly.vote, 'yes')
  await expect(chair.locator('#sequence')).toContainText('void, since amendment A.2 was adopted')
  await decide(chair, slug, assembly.vote, 'yes')
  await decide(chair, slug, assembly.vote, 'no')
  const whole = await decide(chair, slug, assembly.vote, 'yes')
  await assembly.end()

  await visit(reader, page(slug))
  await expect(reader.locator('#sequence .lede')).toHaveText(
    'The sequence has ended: the text is adopted as amended.',
  )
  await expect(reader.locator('#sequence .steps > li')).toHaveText([
    /A.2 .*Adopted by 100 votes to 0/,
    /A.1 .*void, since amendment A.2 was adopted/,
    /^Request of Kenya.*Adopted by 100/,
    /^Separate vote on paragraph 2.*Adopted by 100/,
    /^Separate vote on paragraph 3.*Not adopted: 0 in favour, 100 against/,
    /^The text as a whole.*Adopted by 100/,
  ])
  await reader.getByText('The text after these decisions').click()
  const numbers = await reader.locator('.as-amended dt').allTextContents()
  expect(numbers).not.toContain('3')
  await expect(reader.locator('.as-amended dd').first()).toContainText('Il en est rendu compte')
  await inspect(reader)
  const record = await (await reader.request.get(`/api/v1/ballots/${whole}/record.json`)).json()
  expect(record.outcome).toBe('adopted')
  expect(record.text.paragraphs.map(({ number }: { number: number }) => String(number))).toEqual(numbers)

  await visit(reader, page(slug, 'ar'))
  await expect(reader.locator('#sequence')).toContainText('سقط باعتماد التعديل A.2')

  // What was decided is applied within a minute of a close before its time.
  await expect(async () => {
    await reader.goto(`/en/proposals/${slug}/sponsors`)
    await expect(reader.locator('#stage h2')).toHaveText('Stage: Adopted', { timeout: 100 })
  }).toPass({ timeout: 90_000, intervals: [2000] })
  await expect(reader.locator('#stage')).toContainText(`Decided in ballot ${whole}`)
  await reader.goto(`/fr/proposals/${slug}`)
  await expect(reader.locator('#text')).toContainText('Il en est rendu compte chaque année')
})

test('sponsors join until the cut-off, one is named the main one; the stage has a public history', async ({
  seat,
  page: reader,
}) => {
  const sponsors = '/en/proposals/communication-channels/sponsors'
  const chile = await seat('cl.head')
  await visit(chile, sponsors)
  await chile.getByRole('button', { name: 'Co-sponsor: Chile' }).click()
  await expect(chile.getByText('Chile is a co-sponsor.')).toBeVisible()

  const norway = await seat('no.head', { script: false })
  await norway.goto(sponsors)
  await norway.getByRole('button', { name: 'Co-sponsor: Norway' }).click()
  await norway.getByRole('button', { name: 'Withdraw the sponsorship of Norway' }).click()
  await expect(norway.getByText('Norway: withdrew')).toBeVisible()

  const secretariat = await seat('secretariat')
  await visit(secretariat, sponsors)
  await secretariat.getByRole('button', { name: 'Record the main sponsor' }).click()
  await expect(secretariat.getByText('Chile: recorded as main sponsor')).toBeVisible()
  await secretariat.getByLabel(/^Delegations may join until/).fill('2026-01-01T12:00')
  await secretariat.getByRole('button', { name: 'Set the cut-off' }).click()
  await expect(secretariat.getByText('The list of sponsors was closed')).toBeVisible()
  await norway.goto(sponsors)
  await expect(norway.getByRole('button', { name: 'Co-sponsor: Norway' })).toHaveCount(0)

  await secretariat.locator('#stage select[name=to]').selectOption('negotiation')
  await secretariat.locator('#stage textarea').fill('The first reading is over.')
  await secretariat.getByRole('button', { name: 'Set the stage' }).click()
  await expect(secretariat.locator('#stage h2')).toHaveText('Stage: Negotiation')
  await visit(reader, sponsors)
  await expect(reader.locator('#stage')).toContainText('From “Decision” to “Negotiation”')
  await expect(reader.locator('#stage')).toContainText('The first reading is over.')
  await secretariat.locator('#stage select[name=to]').selectOption('decision')
  await secretariat.locator('#stage textarea').fill('No second reading is needed.')
  await secretariat.getByRole('button', { name: 'Set the stage' }).click()
  await expect(secretariat.locator('#stage h2')).toHaveText('Stage: Decision')
})
