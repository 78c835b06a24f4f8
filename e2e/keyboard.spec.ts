/** The whole job by keyboard, with the focused control always in sight. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import { chooseForm, clientId, configId, field, openFor, output, panelPart, statusLine } from './fixtures/reading.js'

test.describe('led by the page', () => {
  test.use({ guided: true })

  test('from the first choice to the end by keyboard alone', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open()
    const press = async (words: string) => {
      await tabTo(page, `button:text-is("${words}")`)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the steps' })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, 'input[name="preset"]')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: /^Read and write pages/ })).toBeChecked()
    await press('Continue: create the Atlassian app')
    await press('I created it')
    await tabTo(page, 'button[aria-label="Copy the callback URL"]')
    await page.keyboard.press('Space')
    await expect(statusLine(page)).toHaveText('Copied the callback URL.')
    await press('I saved it')
    await press('I ticked and saved these 10')
    await tabTo(page, '[name="client-id"]')
    await page.keyboard.type(clientId)
    await press('Continue')
    await press('I saw the consent page')
    await expect(page.getByRole('heading', { name: 'Create the auth config in Composio' })).toBeFocused()
    await tabTo(page, 'input[name="way"]')
    await page.keyboard.press('ArrowRight')
    await tabTo(page, 'button[aria-label="Copy the auth config request"]')
    await page.keyboard.press('Space')
    await expect(statusLine(page)).toContainText('Copied the auth config request.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(clientId)
    await tabTo(page, '[name="auth-config-id"]')
    await page.keyboard.type(configId)
    await press('Continue: connect your site')
    await tabTo(page, '[name="site"]')
    await page.keyboard.type('acme')
    await tabTo(page, '[name="user-id"]')
    await page.keyboard.type('user-123')
    await chooseForm(page, 'the connect link request', 'JSON')
    await expect(output(page, 'connect-link-json')).toContainText('"subdomain": "acme"')
    await press('Yes, it is active')
    await expect(panelPart(page, 'Scopes')).toContainText('you saw ACTIVE')
  })
})

for (const [width, height] of [
  [1280, 720],
  [320, 480],
] as const) {
  test(`what has the focus is never wholly covered at ${width} × ${height}`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height })
    await open()
    // With the undo over the foot of the page.
    await page.getByRole('button', { name: 'Tick all' }).click()
    await page.getByRole('link', { name: 'Skip to the steps' }).focus()
    const covered: string[] = []
    for (let presses = 0; presses < 75; presses += 1) {
      await page.keyboard.press('Tab')
      const name = await coveredFocus(page)
      if (name !== null) covered.push(name)
    }
    expect(covered).toEqual([])
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  })
}

test('a field that is typed in at the foot stays above the line there', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 480 })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await open()
  await openFor(page, 'user-id')
  await field(page, 'user-id').focus()
  // It glides there.
  await expect.poll(() => coveredFocus(page)).toBeNull()
})

async function tabTo(page: Page, selector: string): Promise<void> {
  // A radio group is one stop, at whichever of its buttons is chosen.
  const reached = page.locator(selector).and(page.locator(':focus'))
  for (let presses = 0; presses < 90; presses += 1) {
    if ((await reached.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  await expect(reached).toBeVisible()
}

/** The name of the focused control if something covers all of its five sample points. */
function coveredFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return null
    const control = focused.closest('label') ?? focused
    const box = focused.getBoundingClientRect()
    const inset = Math.min(2, box.width / 4)
    const points = [
      [box.left + box.width / 2, box.top + box.height / 2],
      [box.left + inset, box.top + inset],
      [box.right - inset, box.top + inset],
      [box.left + inset, box.bottom - inset],
      [box.right - inset, box.bottom - inset],
    ]
    const isSeen = points.some(([x = 0, y = 0]) => {
      const top = document.elementFromPoint(x, y)
      return top !== null && (control.contains(top) || top.contains(focused))
    })
    const name = `${focused.localName} ${focused.getAttribute('name') ?? focused.textContent?.trim()}`
    return isSeen ? null : name.slice(0, 60)
  })
}
