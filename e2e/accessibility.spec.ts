/** No axe violation in any state, light or dark, narrow or wide; every control by keyboard. */
import type { Page } from '@playwright/test'
import { axe, found } from './fixtures/axe.js'
import { expect, test } from './fixtures/quiet-page.js'
import { clientId, configId, field, fill, guideScopes } from './fixtures/reading.js'

/** Each brings a page that was just opened into a state to look at. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'just opened': async () => {},
  'filled in': fillIn,
  'full of errors': err,
  'with pickers and every fold open': unfold,
}

for (const [state, reach] of Object.entries(states)) {
  test(`on a page ${state}, axe finds nothing and nothing has to be scrolled sideways`, async ({ page, open }) => {
    test.slow()
    await open()
    await reach(page)
    for (const width of [320, 1280]) {
      await test.step(`axe, ${width} pixels wide, light and dark`, async () => {
        await page.setViewportSize({ width, height: 720 })
        expect.soft(await found(axe(page))).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        // Only contrast depends on the colours.
        expect.soft(await found(axe(page).withRules('color-contrast'))).toEqual([])
        await page.emulateMedia({ colorScheme: 'light' })
      })
    }
    for (let width = 320; width <= 1280; width += 48) {
      await page.setViewportSize({ width, height: 640 })
      const tooWide = await page.evaluate(() => {
        const room = document.documentElement.clientWidth
        return document.documentElement.scrollWidth > room
          ? [...document.querySelectorAll('main *, aside *, header *, footer *')]
              .filter(element => element.getBoundingClientRect().right > room)
              .map(element => element.outerHTML.slice(0, 80))
          : []
      })
      expect(tooWide, `${width} pixels`).toEqual([])
    }
  })
}

test.describe('390 pixels wide, led by the page', () => {
  test.use({ viewport: { width: 390, height: 844 }, guided: true })

  test('where one is and the way on stay in sight', async ({ page, open }) => {
    await open()
    const foot = page.getByRole('contentinfo')
    await expect(foot.getByText('Step 1 of 4')).toBeInViewport()
    await foot.getByRole('button', { name: 'Continue' }).click()
    await expect(foot.getByText('Step 2 of 4')).toBeInViewport()
    await expect(foot.getByRole('button', { name: 'I created it' })).toBeInViewport()
  })

  test('the way on is one line, also at 320 pixels', async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await open()
    const way = page.getByRole('contentinfo').locator('.primary')
    for (const words of ['Continue', 'I created it', 'I saved it', 'I ticked and saved these 5', 'Continue', 'Open the consent page']) {
      await expect(way).toHaveText(words)
      expect(await way.evaluate(lineCount), words).toBe(1)
      if (await field(page, 'client-id').isVisible()) await field(page, 'client-id').fill(clientId)
      if (words !== 'Open the consent page') await way.click()
    }
  })
})

test('Tab reaches every control in the order it stands, and shows where it is', async ({
  page,
  open,
}) => {
  await open()
  await fillIn(page)
  const expected = await tabStops(page)
  expect(expected.length).toBeGreaterThan(50)
  await page.getByRole('link', { name: 'Skip to the steps' }).focus()
  // By keyboard: only then has the browser to show the focus.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  const reached: string[] = []
  const unseen: string[] = []
  for (const _ of expected) {
    const { name, isSeen } = await focused(page)
    reached.push(name)
    if (!isSeen) unseen.push(name)
    await page.keyboard.press('Tab')
  }
  expect(reached).toEqual(expected)
  expect(unseen, 'focused, and nothing shows it').toEqual([])
})

async function fillIn(page: Page): Promise<void> {
  await fill(page, 'client-id', clientId)
  await fill(page, 'client-secret', 'a-secret-that-is-typed')
  await fill(page, 'auth-config-id', configId)
  await fill(page, 'site', 'https://acme.atlassian.net/wiki/spaces/X')
  await fill(page, 'user-id', 'user-123')
  await fill(page, 'own-callback', 'https://auth.example.com/callback')
  await fill(page, 'explain-text', 'Something went wrong')
  await expect(page.getByRole('checkbox', { name: /^Put the typed secret/ })).toBeVisible()
}

async function err(page: Page): Promise<void> {
  await fill(page, 'scope-text', 'read:pages:confluence, fly:moon:confluence')
  await fill(page, 'client-id', 'two words')
  await fill(page, 'auth-config-id', 'ca_4CkFF_cKATwg')
  await fill(page, 'site', 'acme.atlassian.net.example.com')
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(3)
  await expect(page.getByRole('status').filter({ hasText: 'does not end in' })).toBeVisible()
}

/** With the longest list that somebody pastes. */
async function unfold(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^My own choice/ }).check()
  await fill(page, 'scope-text', guideScopes().join(' '))
  await fill(page, 'client-id', clientId)
  await expect(async () => {
    const closed = await page.evaluate(() => {
      const folds = document.querySelectorAll<HTMLDetailsElement>('details:not([open])')
      for (const fold of folds) fold.open = true
      return folds.length
    })
    expect(closed).toBe(0)
  }).toPass()
  await expect(page.locator('[name="atlassian-text"]')).toBeVisible()
}

/** The tab stops to expect, in the order of the document. One radio for each group. */
function tabStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    const isStop = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled') &&
      (!element.matches('[type="radio"]') || element.matches(':checked'))
    return [...document.querySelectorAll(all)].filter(isStop).map(describeElement)

    function describeElement(element: Element): string {
      const name = element.getAttribute('name') ?? element.getAttribute('href') ?? element.id
      const words = element.getAttribute('aria-label') ?? element.textContent
      return `${element.localName} ${name} ${words?.trim().slice(0, 40)}`
    }
  })
}

/** The focus ring may be on the control, on its label or on the text beside it. */
function focused(page: Page): Promise<{ name: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const name = element.getAttribute('name') ?? element.getAttribute('href') ?? element.id
    const words = element.getAttribute('aria-label') ?? element.textContent
    const drawnBy = [element, element.nextElementSibling, element.closest('label')]
    const isSeen = drawnBy.some(candidate => {
      if (candidate === null) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    })
    return { name: `${element.localName} ${name} ${words?.trim().slice(0, 40)}`, isSeen }
  })
}

/** Runs in the page. */
function lineCount(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
}
