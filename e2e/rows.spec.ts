import { strFromU8, unzipSync } from 'fflate'
import { addProposal } from './agenda'
import { expect, expectNoOverflow, inspect, test, visit } from './fixtures'

const slug = 'exercise-calls'
const told = 'are published row by row, each person as a random number'

test('rows per person: announced before the first word, told to everybody, published once opinions are closed', async ({
  seat,
  page: reader,
  baseURL,
}) => {
  await addProposal(slug, 19, 'Exercise calls')
  const secretariat = await seat('secretariat', { script: false })
  const sponsors = `/en/proposals/${slug}/sponsors`
  await secretariat.goto(sponsors)
  await secretariat.getByRole('button', { name: 'Announce publication row by row' }).click()
  await expect(secretariat.locator('#rows h2')).toHaveText('Opinions will be published row by row')
  await expect(secretariat.locator('#rows .log')).toContainText('Announced by the secretariat')

  const kenya = await seat('ke.delegate')
  await visit(kenya, `/en/proposals/${slug}`)
  await expect(kenya.getByText(told)).toBeVisible()
  await kenya.locator('#write').getByLabel('Your comment').fill('A call every three months would show it.')
  await kenya.getByRole('button', { name: 'Post the comment' }).click()
  await expect(kenya.locator('.comments > li')).toContainText('A call every three months')
  await secretariat.goto(sponsors)
  await expect(secretariat.locator('#rows')).toContainText('This can no longer be taken back')
  await expect(secretariat.locator('#rows').getByRole('button')).toHaveCount(0)

  for (const account of ['br.delegate', 'br.head', 'no.expert', 'pe.delegate', 'ug.head']) {
    const judge = await seat(account)
    await judge.goto(`/en/proposals/${slug}/consider`)
    await expect(judge.getByText(told)).toBeVisible()
    const reply = await judge.request.post(`/api/opinions/${slug}/1`, {
      data: { choice: account === 'ug.head' ? 'disagree' : 'agree' },
      headers: { origin: baseURL ?? '', accept: 'application/json' },
    })
    expect(await reply.json()).toMatchObject({ ok: true })
  }
  const file = `/api/v1/proposals/${slug}/polis.zip`
  expect((await reader.request.get(file)).status()).toBe(404)

  await secretariat.goto(sponsors)
  await secretariat.getByLabel('New stage').selectOption({ label: 'Closed' })
  await secretariat.getByLabel('Reason').fill('The exercise has begun.')
  await secretariat.getByRole('button', { name: 'Set the stage' }).click()
  await visit(reader, `/en/proposals/${slug}/results`)
  await expect(reader.getByRole('link', { name: 'Opinions row by row' })).toHaveAttribute('href', file)
  const files = unzipSync(await (await reader.request.get(file)).body())
  const votes = strFromU8(files[`${slug}/votes.csv`] ?? new Uint8Array())
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  expect(votes.map((vote) => vote.at(-1)).sort()).toEqual(['-1', '1', '1', '1', '1'])
  expect(new Set(votes.map((vote) => vote[3])).size).toBe(5)

  await reader.setViewportSize({ width: 360, height: 720 })
  await reader.emulateMedia({ colorScheme: 'dark' })
  await reader.goto(`/ar/proposals/${slug}`)
  await expect(reader.locator('.rows-notice')).toBeVisible()
  await expectNoOverflow(reader)
  await inspect(reader)
})
