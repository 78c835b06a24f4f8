/** Where the focus is after a control has made way: near it, never back at the top of the page. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import { clientId, field, guideScopes, panelPart, statusLine } from './fixtures/reading.js'

const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo' })
const own = (page: Page): Locator => page.getByRole('radio', { name: /^My own choice/ })

/** As somebody who has no mouse does it. */
async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

test('a suggestion, and a list taken in place of a preset, lead back to the list', async ({
  page,
  open,
}) => {
  await open()
  await field(page, 'scope-text').fill('read:page:confluence read:spce:confluence')
  await press(page.getByRole('button', { name: 'read:space:confluence' }))
  await expect(page.getByText('2 scopes found')).toBeVisible()
  await expect(field(page, 'scope-text')).toBeFocused()
  await page.getByRole('radio', { name: /^Search and read/ }).check()
  await press(page.getByRole('button', { name: 'Use this text instead' }))
  await expect(own(page)).toBeChecked()
  await expect(field(page, 'scope-text')).toBeFocused()
})

test('the last "I unticked it" leads to the tick list', async ({ page, open }) => {
  await open()
  await press(page.getByRole('button', { name: 'Tick all' }))
  await field(page, 'scope-text').fill(
    'read:attachment:confluence read:comment:confluence read:page:confluence read:space:confluence',
  )
  await press(page.getByRole('button', { name: 'I unticked it' }))
  await expect(panelPart(page, 'Scopes')).toContainText('= same')
  await expect(page.getByRole('checkbox', { name: /^read:space:confluence/ })).toBeFocused()
})

test('what can be taken back puts the focus on Undo, and Undo puts it back', async ({
  page,
  open,
}) => {
  await open()
  const bulk = [/^Adjust this list/, 'Pick all shown', 'Unpick shown', 'Clear my choice']
  for (const name of bulk) {
    const button = page.getByRole('button', { name })
    await press(button)
    await expect(undo(page), String(name)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(statusLine(page)).toHaveText('Taken back.')
    await expect(button, String(name)).toBeFocused()
    if (name === bulk[0]) await press(button)
  }
  await test.step('Dismiss puts it back too', async () => {
    await press(page.getByRole('button', { name: 'Clear my choice' }))
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Dismiss' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(undo(page)).toHaveCount(0)
    await expect(page.locator(':focus')).toBeVisible()
    expect(await page.evaluate(() => document.activeElement?.closest('#step-1') !== null)).toBe(true)
  })
})

test('so it is with what the core proposes', async ({ page, open }) => {
  await open()
  await field(page, 'scope-text').fill(guideScopes().join(' '))
  await page.getByText(/scopes can go without losing anything/).click()
  const leaveOut = page.getByRole('button', { name: 'Leave them out' })
  await press(leaveOut)
  await expect(undo(page)).toBeFocused()
  await page.keyboard.press('Enter')
  // The place is folded up again; what unfolds it is next to it.
  const folded = page.locator('summary').filter({ hasText: /scopes can go without losing/ })
  await expect(folded).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('#step-1') !== null)).toBe(true)
})

test('a setup that was applied and taken back leaves the focus where it was opened', async ({
  page,
  open,
}) => {
  await open()
  await field(page, 'client-id').fill(clientId)
  await press(page.getByRole('button', { name: 'Hand over' }))
  const link = await page.evaluate(
    () =>
      new Promise<string>(resolve => {
        navigator.clipboard.writeText = async text => resolve(text)
        document.querySelector<HTMLButtonElement>('#hand-over button.copy')?.click()
      }),
  )
  await page.keyboard.press('Escape')
  await field(page, 'client-id').fill('')
  await press(page.getByRole('button', { name: 'Hand over' }))
  await field(page, 'hand-over-text').fill(link)
  await press(page.getByRole('button', { name: 'Apply' }))
  await expect(field(page, 'client-id')).toHaveValue(clientId)
  await undo(page).click()
  await expect(field(page, 'client-id')).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Hand over' })).toBeFocused()
})

test('an address that was checked says what came of it, and keeps the focus near', async ({
  page,
  open,
}) => {
  await open()
  await field(page, 'client-id').fill(clientId)
  await page.getByRole('radio', { name: 'Whole flow with your own callback' }).check()
  await page.getByRole('button', { name: 'Copy the consent URL' }).click()
  const url = await page.locator('output[name="consent-url"]').textContent()
  const state = new URL(url ?? '').searchParams.get('state')
  const check = page.getByRole('button', { name: 'Check this address' })
  const inFlow = () => page.evaluate(() => document.activeElement?.closest('#step-5') !== null)
  await test.step('refused', async () => {
    await field(page, 'callback-address').fill('http://127.0.0.1/?code=abc&state=of-another')
    await press(check)
    await expect(check).toBeDisabled()
    await expect(field(page, 'callback-address')).toBeFocused()
  })
  await test.step('accepted', async () => {
    await field(page, 'callback-address').fill(`http://127.0.0.1/?code=abc&state=${state}`)
    await press(check)
    await expect(statusLine(page)).toHaveText('Code received, its state is right.')
    expect(await inFlow()).toBe(true)
  })
})
