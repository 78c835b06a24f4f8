/** Nothing for axe to find in any state, light or dark, narrow or wide; every control by keyboard. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import { clientId, configId, field, guideScopes } from './fixtures/reading.js'

const widths = { narrow: 320, wide: 1280 }

/** Each leads from a page just opened to something a person can be looking at. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'just opened': async () => {},
  'filled in': fill,
  'full of errors': err,
  'with pickers and every fold open': unfold,
}

for (const [width, pixels] of Object.entries(widths)) {
  test.describe(width, () => {
    test.use({ viewport: { width: pixels, height: 720 } })

    for (const [state, reach] of Object.entries(states)) {
      test(`axe finds nothing on a page ${state}, light or dark`, async ({ page, open }) => {
        await open()
        await reach(page)
        expect(await found(new AxeBuilder({ page }))).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        // Nothing else changes with the colours.
        expect(await found(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([])
      })
    }
  })
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}

for (const [state, reach] of Object.entries(states)) {
  test(`nothing has to be scrolled sideways on a page ${state}, however wide`, async ({ page, open }) => {
    await open()
    await reach(page)
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

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('the panel is a line that stays in sight', async ({ page, open }) => {
    await open()
    const line = page.getByRole('contentinfo').getByRole('link', { name: '5 scopes to tick' })
    await expect(line).toBeInViewport()
    await page.getByRole('heading', { name: /Something wrong/ }).scrollIntoViewIfNeeded()
    await expect(line).toBeInViewport()
  })
})

test('Tab reaches every control in the order it stands, and shows where it is', async ({
  page,
  open,
}) => {
  await open()
  await fill(page)
  const expected = await tabStops(page)
  expect(expected.length).toBeGreaterThan(50)
  await page.getByRole('link', { name: 'Skip to step 1' }).focus()
  // A focus that comes from the keyboard is shown; one that a script sets need not be.
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

async function fill(page: Page): Promise<void> {
  await field(page, 'client-id').fill(clientId)
  await field(page, 'client-secret').fill('a-secret-that-is-typed')
  await field(page, 'auth-config-id').fill(configId)
  await field(page, 'site').fill('https://acme.atlassian.net/wiki/spaces/X')
  await field(page, 'user-id').fill('user-123')
  await page.getByRole('radio', { name: 'Whole flow with your own callback' }).check()
  await field(page, 'own-callback').fill('https://auth.example.com/callback')
  await field(page, 'explain-text').fill('Something went wrong')
  await expect(page.getByRole('checkbox', { name: /^Put the typed secret/ })).toBeVisible()
}

async function err(page: Page): Promise<void> {
  await field(page, 'scope-text').fill('read:pages:confluence, fly:moon:confluence')
  await field(page, 'client-id').fill('two words')
  await field(page, 'auth-config-id').fill('ca_4CkFF_cKATwg')
  await field(page, 'site').fill('acme.atlassian.net.example.com')
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(3)
  await expect(page.getByRole('status').filter({ hasText: 'does not end in' })).toBeVisible()
}

/** With the longest list that somebody pastes. */
async function unfold(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^My own choice/ }).check()
  await field(page, 'scope-text').fill(guideScopes().join(' '))
  await field(page, 'client-id').fill(clientId)
  await expect(async () => {
    const closed = await page.evaluate(() => {
      const folds = document.querySelectorAll<HTMLDetailsElement>('details:not([open])')
      for (const fold of folds) fold.open = true
      return folds.length
    })
    expect(closed).toBe(0)
  }).toPass()
  await expect(page.getByLabel('Ticked at Atlassian')).toBeVisible()
}

/** What a keyboard should stop at, in the order of the document. One radio stands for its group. */
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

/** A mark of focus may be drawn by the control, by its label or by the text beside it. */
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
