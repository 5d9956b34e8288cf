import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect, inspect, test } from './fixtures'
import { writeTwoCamps } from './two-camps'

const run = promisify(execFile)

/** The command of the README, in the database of the server that the journeys visit. */
async function importFolder(folder: string) {
  const { stdout } = await run('npm', ['run', '--silent', 'import', '--', 'polis', folder], {
    env: {
      ...process.env,
      COMITY_DATA_DIR: process.env.JOURNEYS_DATA,
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
    },
  })
  return JSON.parse(stdout)
}

const results = (slug: string) => `/en/proposals/${slug}/results`

/** What the page's link gives, by name. */
async function download(page: Page, slug: string) {
  await page.goto(results(slug))
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'The conversation in the format of Polis' }).click()
  const files = unzipSync(readFileSync(await (await coming).path()))
  return new Map(
    Object.entries(files).map(([name, bytes]) => [name.replace(`${slug}/`, ''), Buffer.from(bytes)]),
  )
}

/** Waits for the groups, which are found within a minute of an import, and reads what the page says about them. */
async function findingOf(page: Page, slug: string) {
  await expect(async () => {
    await page.goto(results(slug))
    await expect(page.locator('#opinion-groups h2')).toContainText('2 opinion groups', { timeout: 100 })
  }).toPass({ timeout: 100_000, intervals: [2000] })
  return {
    finding: await page.getByRole('heading', { level: 1 }).textContent(),
    figures: await page.locator('.lede').first().textContent(),
    heading: await page.locator('#opinion-groups h2').textContent(),
    help: await page.locator('#opinion-groups > .help').textContent(),
    shared: await page.locator('#shared').textContent(),
    parted: await page.locator('#parted').textContent(),
    groups: await page.locator('.group-card').allTextContents(),
  }
}

test('an imported conversation is downloaded, imported again, read with the same finding, and downloaded as the same bytes', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-two-camps-'))
  const there = writeTwoCamps(path.join(folder, 'two-camps'))
  expect(await importFolder(path.join(folder, 'two-camps'))).toMatchObject({
    slug: 'two-camps',
    comments: there.statements,
    participants: there.people,
    opinions: there.opinions,
  })
  const first = await download(page, 'two-camps')
  expect([...first.keys()].sort()).toEqual([
    'comments.csv',
    'participants-votes.csv',
    'summary.csv',
    'votes.csv',
  ])

  mkdirSync(path.join(folder, 'two-camps-again'))
  for (const [name, bytes] of first) writeFileSync(path.join(folder, 'two-camps-again', name), bytes)
  expect(await importFolder(path.join(folder, 'two-camps-again'))).toMatchObject({ slug: 'two-camps-again' })
  const second = await download(page, 'two-camps-again')
  expect([...second.keys()]).toEqual([...first.keys()])
  for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true)
  rmSync(folder, { recursive: true })

  await page.goto('/en/examples')
  await expect(page.getByRole('link', { name: 'How the town moves' })).toHaveCount(2)
  const found = await findingOf(page, 'two-camps')
  expect(found.finding).toContain(`${there.people} persons gave ${there.opinions} opinions`)
  expect(found.groups).toHaveLength(2)
  for (const group of found.groups) expect(group).toContain('30 people')
  // The top common ground: what both camps agree with.
  await expect(page.locator('#shared .grounds > li').first()).toContainText(
    'The river path should be lit at night.',
  )
  expect(await findingOf(page, 'two-camps-again')).toEqual(found)

  const map = page.getByRole('application')
  const words = page.locator('.map-words output')
  await map.focus()
  await page.keyboard.press('Home')
  await expect(words).toHaveText(/^Group [AB] 1 \/ 60$/)
  await page.keyboard.press('PageDown')
  await expect(words).toHaveText(/^Group [AB] 2 \/ 60$/)
  await page.keyboard.press('End')
  await expect(words).toHaveText(/^Group [AB] 60 \/ 60$/)
  await page.keyboard.press('ArrowLeft')
  await expect(words).not.toHaveText(/ 60 \/ /)
  await inspect(page)
})
