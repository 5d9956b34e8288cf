import type { Page } from '@playwright/test'
import { expect, inspect, test, visit } from './fixtures'

/** The letter to this address in the outbox of the demonstration. */
const letterTo = (page: Page, address: string) => page.locator('.log > li', { hasText: address })

const password = 'twelve characters'

for (const script of [true, false])
  test(`the secretariat invites a moderator, a head a member, ${script ? 'with' : 'without'} JavaScript`, async ({
    seat,
    browser,
    baseURL,
  }) => {
    const run = crypto.randomUUID().slice(0, 8)
    const address = `chair.${run}@mission.example`
    const secretary = await seat('secretariat', { script })
    await secretary.goto('/en/account')
    await secretary.getByRole('link', { name: 'Invitations' }).click()
    const delegation = secretary.getByRole('combobox', { name: /^Delegation/ })
    await delegation.selectOption('KE')
    await secretary.getByRole('textbox', { name: 'Electronic mail address' }).fill(address)
    await secretary.getByRole('button', { name: 'Invite' }).click()
    // One head a delegation; what was typed is still there.
    await expect(delegation).toHaveAccessibleDescription('This is taken already.')
    await expect(secretary.getByRole('textbox')).toHaveValue(address)
    if (script) await inspect(secretary)
    await secretary.getByRole('radio', { name: 'Moderator' }).check()
    await secretary.getByRole('combobox', { name: /^Electoral group/ }).selectOption('AFRICA')
    await secretary.getByRole('button', { name: 'Invite' }).click()
    const line = secretary.locator('.log > li', { hasText: address })
    await expect(line).toContainText('Moderator, African States seat')
    await expect(line).toContainText('open until')
    if (script) await inspect(secretary)

    const guest = await (await browser.newContext({ baseURL, javaScriptEnabled: script })).newPage()
    await guest.goto('/en/outbox')
    await letterTo(guest, address).getByRole('link').click()
    await expect(
      guest.getByText('You are invited to take this seat: Moderator, African States seat.'),
    ).toBeVisible()
    const name = guest.getByLabel(/^Account name/)
    const link = guest.url()
    await name.fill('ke.head')
    await guest.getByLabel(/^Password/).fill(password)
    await guest.getByRole('button', { name: 'Take the seat' }).click()
    await expect(name).toHaveAccessibleDescription('This is taken already.')
    await expect(name).toHaveValue('ke.head')
    if (script) await inspect(guest)
    await name.fill(`chair.${run}`)
    await guest.getByLabel(/^Password/).fill(password)
    await guest.getByRole('button', { name: 'Take the seat' }).click()
    await expect(guest.getByRole('heading', { name: 'Your account' })).toBeVisible()
    await expect(guest.getByRole('main')).toContainText('Moderator, African States seat')
    await guest.goto(link)
    await expect(guest.getByText('This invitation has been accepted.')).toBeVisible()

    // A head invites an expert, and takes that back: the link leads to nothing any more.
    const head = await seat('ke.head', { script })
    const expert = `expert.${run}@mission.example`
    await head.goto('/en/delegation')
    await head.getByRole('link', { name: 'Invite' }).click()
    await expect(head.getByRole('combobox', { name: /^Delegation/ })).toHaveCount(0)
    await head.getByRole('radio', { name: 'Expert' }).check()
    await head.getByRole('textbox').fill(expert)
    await head.getByRole('button', { name: 'Invite' }).click()
    await expect(head.locator('.log > li', { hasText: expert })).toContainText('Expert, delegation of Kenya')
    const reader = await (await browser.newContext({ baseURL, javaScriptEnabled: script })).newPage()
    await reader.goto('/en/outbox')
    await letterTo(reader, expert).getByRole('link').click()
    await expect(reader.getByRole('button', { name: 'Take the seat' })).toBeVisible()
    await head.getByRole('button', { name: `Withdraw the invitation of ${expert}` }).click()
    await expect(head.locator('.log > li', { hasText: expert })).toContainText('withdrawn')
    // Pages that anybody may read are kept for a second.
    await expect(async () => {
      await reader.reload()
      await expect(reader.getByText('This invitation was withdrawn.')).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(reader.getByRole('button', { name: 'Take the seat' })).toHaveCount(0)
  })

test('nobody else invites, and a link that is not ours leads nowhere', async ({ seat, page }) => {
  const delegate = await seat('ke.delegate')
  expect((await delegate.goto('/en/invitations'))?.status()).toBe(404)
  const made = `${crypto.randomUUID()}.${'A'.repeat(43)}`
  expect((await page.goto(`/en/invitation/${made}`))?.status()).toBe(404)
  await page.setViewportSize({ width: 360, height: 800 })
  await visit(page, '/ar/outbox')
})
