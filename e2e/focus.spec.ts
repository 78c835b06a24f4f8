/** After the focused control has disappeared, the focus is near it, not at the top of the page. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import { clientId, field, fill, guideScopes, panelPart, statusLine } from './fixtures/reading.js'

const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo' })
const own = (page: Page): Locator => page.getByRole('radio', { name: /^My own choice/ })

/** By keyboard alone. */
async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.press('Enter')
}

test('a suggestion, and a list taken in place of a preset, lead back to the list', async ({
  page,
  open,
}) => {
  await open()
  await fill(page, 'scope-text', 'read:page:confluence read:spce:confluence')
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
  await fill(page, 'scope-text', 
    'read:attachment:confluence read:comment:confluence read:page:confluence read:space:confluence',
  )
  await press(page.getByRole('button', { name: 'I unticked it' }))
  await expect(panelPart(page, 'Scopes')).toContainText('4 of 4 ticked')
  await expect(page.getByRole('checkbox', { name: /^read:space:confluence/ })).toBeFocused()
})

test('what can be taken back puts the focus on Undo, and Undo puts it back', async ({
  page,
  open,
}) => {
  await open()
  await page.locator('#plan > summary').click()
  const bulk = [/^Adjust this list/, 'Pick all 69', 'Unpick them', 'Clear my choice']
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
  await fill(page, 'scope-text', guideScopes().join(' '))
  await page.locator('#plan > summary').click()
  await page.getByText(/scopes can go without losing anything/).click()
  const leaveOut = page.getByRole('button', { name: 'Leave them out' })
  await press(leaveOut)
  await expect(undo(page)).toBeFocused()
  await page.keyboard.press('Enter')
  // The part is folded again; its summary is the nearest control.
  const folded = page.locator('summary').filter({ hasText: /scopes can go without losing/ })
  await expect(folded).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('#step-1') !== null)).toBe(true)
})

test('a setup that was applied and taken back leaves the focus where it was opened', async ({
  page,
  open,
}) => {
  await open()
  await fill(page, 'client-id', clientId)
  await press(page.getByRole('button', { name: 'Share…', exact: true }))
  await page.getByRole('radio', { name: /^Give the whole setup/ }).check()
  const link = await page.evaluate(
    () =>
      new Promise<string>(resolve => {
        navigator.clipboard.writeText = async text => resolve(text)
        const all = document.querySelectorAll<HTMLButtonElement>('#setup-dialog button.copy')
        const copy = [...all].find(({ textContent }) => textContent?.includes('the setup’s link'))
        copy?.click()
      }),
  )
  await page.keyboard.press('Escape')
  await fill(page, 'client-id', '')
  await press(page.getByRole('button', { name: 'Share…', exact: true }))
  await fill(page, 'setup-text', link)
  await press(page.getByRole('button', { name: 'Apply' }))
  await expect(field(page, 'client-id')).toHaveValue(clientId)
  await undo(page).click()
  await expect(field(page, 'client-id')).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Share…', exact: true })).toBeFocused()
})

test('an address that was checked says what came of it, and keeps the focus near', async ({
  page,
  open,
}) => {
  await open()
  await fill(page, 'client-id', clientId)
  await page.getByRole('button', { name: 'Copy your own consent URL' }).click()
  const url = await page.locator('output[name="own-consent-url"]').textContent()
  const sent = new URL(url ?? '').searchParams
  const answered = `${sent.get('redirect_uri')}?code=abc&state=`
  const check = page.getByRole('button', { name: 'Check this address' })
  const inFlow = () => page.evaluate(() => document.activeElement?.closest('#step-4') !== null)
  await test.step('refused', async () => {
    await fill(page, 'callback-address', `${answered}of-another`)
    await press(check)
    await expect(check).toBeDisabled()
    await expect(field(page, 'callback-address')).toBeFocused()
  })
  await test.step('accepted', async () => {
    await fill(page, 'callback-address', `${answered}${sent.get('state')}`)
    await press(check)
    await expect(statusLine(page)).toHaveText('Code received, its state is right.')
    expect(await inFlow()).toBe(true)
  })
})
