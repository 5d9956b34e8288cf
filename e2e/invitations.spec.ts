import type { Page } from '@playwright/test'
import { expect, inspect, test, visit } from './fixtures'

/** The letter to this address in the outbox of the demonstration. */
const letterTo = (page: Page, address: string) => page.locator('.log > li', { hasText: address })

for (const script of [true, false])
  test(`a head is invited and invites a member, ${script ? 'with' : 'without'} JavaScript`, async ({
    seat,
    browser,
    baseURL,
  }) => {
    const [state, code] = script ? ['Malta', 'MT'] : ['Fiji', 'FJ']
    const run = crypto.randomUUID().slice(0, 8)
    const address = `head.${run}@mission.example`
    const secretary = await seat('secretariat', { script })
    await secretary.goto('/en/account')
    await secretary.getByRole('link', { name: 'Invitations' }).click()
    await secretary.getByRole('combobox', { name: /^Delegation/ }).selectOption('KE')
    await secretary.getByRole('textbox', { name: 'Electronic mail address' }).fill(address)
    await secretary.getByRole('button', { name: 'Invite' }).click()
    // One head a delegation; what was typed is still there.
    const delegation = secretary.getByRole('combobox', { name: /^Delegation/ })
    await expect(delegation).toHaveAccessibleDescription('This is taken already.')
    await expect(secretary.getByRole('textbox')).toHaveValue(address)
    if (script) await inspect(secretary)
    await delegation.selectOption(code)
    await secretary.getByRole('button', { name: 'Invite' }).click()
    const line = secretary.locator('.log > li', { hasText: address })
    await expect(line).toContainText(`Head of delegation of ${state}`)
    await expect(line).toContainText('open until')
    if (script) await inspect(secretary)

    const guest = await browser.newContext({ baseURL, javaScriptEnabled: script })
    const head = await guest.newPage()
    await head.goto('/en/outbox')
    await letterTo(head, address).getByRole('link').click()
    await expect(
      head.getByText(`You are invited to take this seat: Head of delegation of ${state}.`),
    ).toBeVisible()
    await head.getByLabel(/^Account name/).fill('ke.head')
    await head.getByLabel(/^Password/).fill('twelve characters')
    await head.getByRole('button', { name: 'Take the seat' }).click()
    await expect(head.getByLabel(/^Account name/)).toHaveAccessibleDescription('This is taken already.')
    await head.getByLabel(/^Account name/).fill(`head.${run}`)
    await head.getByLabel(/^Password/).fill('twelve characters')
    if (script) await inspect(head)
    await head.getByRole('button', { name: 'Take the seat' }).click()
    await expect(head.getByRole('heading', { name: 'Your account' })).toBeVisible()
    await expect(head.getByRole('main')).toContainText(`Head of delegation of ${state}`)

    // The head invites an expert, and takes that back: the link leads to nothing any more.
    const expert = `expert.${run}@mission.example`
    await head.goto('/en/invitations')
    await expect(head.getByRole('combobox', { name: /^Delegation/ })).toHaveCount(0)
    await head.getByRole('radio', { name: 'Expert' }).check()
    await head.getByRole('textbox').fill(expert)
    await head.getByRole('button', { name: 'Invite' }).click()
    await expect(head.locator('.log > li', { hasText: expert })).toContainText(
      `Expert, delegation of ${state}`,
    )
    const reader = await (await browser.newContext({ baseURL, javaScriptEnabled: script })).newPage()
    await reader.goto('/en/outbox')
    await letterTo(reader, expert).getByRole('link').click()
    await expect(reader.getByRole('button', { name: 'Take the seat' })).toBeVisible()
    await head.getByRole('button', { name: `Withdraw the invitation of ${expert}` }).click()
    await expect(head.locator('.log > li', { hasText: expert })).toContainText('withdrawn')
    await reader.reload()
    await expect(reader.getByText('This invitation was withdrawn.')).toBeVisible()
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
