/** How much the page shows at once: height, controls, words, areas that scroll by themselves. */
import type { Page } from '@playwright/test'
import { axe, found } from './fixtures/axe.js'
import { expect, test } from './fixtures/quiet-page.js'
import { clientId, configId, field, guideScopes, output } from './fixtures/reading.js'
import { shiftOf, watchShift } from './fixtures/shift.js'

test.use({ guided: true })

/** Runs in the page. */
function measure() {
  const isSeen = (element: Element) => {
    const { width, height, bottom } = element.getBoundingClientRect()
    return element.checkVisibility() && width > 1 && height > 1 && bottom > 0
  }
  const words: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const around = text.parentElement
    if (!around || !isSeen(around) || around.closest('.visually-hidden')) continue
    words.push(...(text.textContent ?? '').split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)))
  }
  const scrolls = [...document.querySelectorAll('body *:not(textarea, dialog)')].filter(
    element =>
      isSeen(element) &&
      element.scrollHeight > element.clientHeight + 1 &&
      /auto|scroll/.test(getComputedStyle(element).overflowY),
  )
  const controls = 'a[href], button, input, select, textarea, summary'
  return {
    height: document.documentElement.scrollHeight,
    controls: [...document.querySelectorAll(controls)].filter(isSeen).length,
    words: words.length,
    elements: document.querySelectorAll('*').length,
    scrolls: scrolls.map(element => element.outerHTML.slice(0, 80)),
  }
}

test('at the start there is little to see, and it fits', async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open()
  const start = await page.evaluate(measure)
  expect(start.height).toBeLessThanOrEqual(1300)
  expect(start.controls).toBeLessThanOrEqual(24)
  expect(start.words).toBeLessThanOrEqual(300)
  expect(start.elements).toBeLessThanOrEqual(600)
  expect(start.scrolls).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect((await page.evaluate(measure)).height).toBeLessThanOrEqual(1900)
})

for (const [width, height] of [[1280, 800], [390, 844], [320, 640]] as const) {
  test(`hardly anything moves while it loads, at ${width} by ${height}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height })
    await watchShift(page)
    // The page is seen before the core is there, as on a slow line.
    await page.route('**/*.wasm', async route => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      await route.continue()
    })
    await open()
    await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeVisible()
    expect(await shiftOf(page)).toBeLessThan(0.06)
  })
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click()

test('no step with the longest list is higher than two windows and more, and none scrolls inside', async ({
  page,
  open,
}) => {
  test.setTimeout(300_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await open()
  const look = async (what: string) => {
    const { height, scrolls } = await page.evaluate(measure)
    expect.soft(height, what).toBeLessThanOrEqual(2600)
    expect.soft(scrolls, what).toEqual([])
    expect.soft(await found(axe(page)), what).toEqual([])
  }
  await page.getByRole('radio', { name: /^My own choice/ }).check()
  await field(page, 'scope-text').fill(guideScopes().join(' '))
  await look('own choice')
  await press(page, 'Continue: create the Atlassian app')
  for (const name of ['I created it', 'I saved it', 'I ticked and saved these 69']) {
    await look(name)
    if (name === 'I ticked and saved these 69') await press(page, 'Show the other 61')
    await press(page, name)
  }
  await field(page, 'client-id').fill(clientId)
  await look('client ID')
  await press(page, 'Continue')
  await look('check')
  await press(page, 'I saw the consent page')
  await look('dashboard')
  await page.getByRole('radio', { name: 'Code' }).check()
  await look('code')
  await field(page, 'auth-config-id').fill(configId)
  await press(page, 'Continue: connect your site')
  await field(page, 'site').fill('acme')
  await look('connect')
  await press(page, 'Yes, it is active')
  await look('end')
  await page.getByRole('radio', { name: 'It shows an error' }).check()
  await field(page, 'explain-text').fill('Something went wrong')
  await look('error')
  await page.getByRole('radio', { name: 'I already have an app' }).check()
  await look('app')
})

test('the guide’s 70 names: two clicks to the least that keeps every tool, in the first window', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open()
  await page.getByRole('radio', { name: /^My own choice/ }).click()
  await field(page, 'scope-text').fill(guideScopes().join(', '))
  const keep = page.getByRole('button', { name: /^Keep the 21 scopes/ }).first()
  await expect(keep).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: /^Or the fewest: 19/ }).first()).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await keep.click()
  await expect(page.getByText('21 scopes and offline_access, and why')).toBeInViewport({ ratio: 1 })
  expect((await output(page, 'scopes-composio').textContent())?.split(',')).toHaveLength(22)
})

test('12 ticked, 3 missing, 2 extra: the verdict is in the first window after two pastes', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open()
  await page.getByRole('radio', { name: 'I already have an app' }).check()
  const scopes = guideScopes()
  await field(page, 'atlassian-text').fill(scopes.slice(0, 12).join('\n'))
  await field(page, 'composio-text').fill(scopes.slice(2, 15).join(','))
  await expect(page.getByRole('heading', { name: '3 missing: this is why it fails' })).toBeInViewport()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})
