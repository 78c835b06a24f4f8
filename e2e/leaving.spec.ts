/** What the back/forward cache brings back: what a reload would, and nothing that is never stored. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import { clientId, copied, field, fill, output } from './fixtures/reading.js'
import config from './playwright.config.js'

const canary = 'CANARY0123456789'

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  launchOptions: {
    ...config.use?.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
})

test('the way back finds no text that is never stored', async ({ page, open, baseURL }) => {
  await page.addInitScript(() => {
    window.addEventListener('pageshow', event => Reflect.set(window, 'cameBack', event.persisted))
  })
  await open()
  await fillAll(page, baseURL ?? '')
  expect(await whatShows(page), 'the search finds what is there').toContain(canary)
  await page.evaluate(() => location.assign('index.html'))
  await page.waitForURL(/index\.html$/)
  await page.evaluate(() => history.back())
  await page.waitForURL(baseURL ?? '', { waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'cameBack'))).toBe(true)
  await expectAsReloaded(page)
})

test('leaving is enough: nothing has to come back for it', async ({ page, open, baseURL }) => {
  await open()
  await fillAll(page, baseURL ?? '')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await expectAsReloaded(page)
})

/** Every field that is never stored, a code that has arrived, and a setup that is being opened. */
async function fillAll(page: Page, address: string): Promise<void> {
  await fill(page, 'client-id', clientId)
  const url = new URL(await copied(page, 'your own consent URL'))
  const state = url.searchParams.get('state')
  await fill(page, 'callback-address', `${address}?code=${canary}&state=${state}`)
  await page.getByRole('button', { name: 'Check this address' }).click()
  await expect(output(page, 'token-request-snippet')).toContainText(canary)
  await fill(page, 'token-answer', `{"access_token":"${canary}"}`)
  await fill(page, 'explain-text', `token ${canary}`)
  await fill(page, 'client-secret', `secret-${canary}`)
  await fill(page, 'user-id', `ATOA${canary}${canary}`)
  await page.getByRole('button', { name: 'Share…', exact: true }).click()
  await fill(page, 'setup-text', `{"setup":1,"userId":"${canary}"`)
}

async function expectAsReloaded(page: Page): Promise<void> {
  expect(await whatShows(page)).not.toContain(canary)
  await expect(field(page, 'client-id')).toHaveValue(clientId)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.flow-state')).toContainText('Used.')
  await fill(page, 'site', 'acme')
  await expect(output(page, 'site-result')).toContainText('acme')
}

/** The document, with what is in its fields. */
function whatShows(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea')
    const values = [...fields].map(({ value }) => value)
    return [document.documentElement.outerHTML, ...values].join('\n')
  })
}
