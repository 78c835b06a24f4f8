/** Where the page cannot have what it needs: it says so, keeps what was typed, and goes on if it can. */
import { readFileSync } from 'node:fs'
import { expect, expectReady, forms, singleFile, test } from './fixtures/quiet-page.js'
import { clientId, field, output } from './fixtures/reading.js'

test.describe('without the core', () => {
  test.use({ expected: [/Failed to load resource/] })

  test('the page says so, keeps what is typed, and tries again when asked', async ({ page }) => {
    await page.route('**/*.wasm', route => route.abort())
    await page.goto('')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The core cannot load, so nothing can be worked out')
    await field(page, 'client-id').fill(clientId)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toContainText('The core cannot load')
    await page.unroute('**/*.wasm')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expectReady(page)
    await expect(alert).toHaveCount(0)
    await expect(field(page, 'client-id')).toHaveValue(clientId)
    await expect(output(page, 'auth-config-json')).toContainText(clientId)
  })

  test('an answer that is no core is told as such', async ({ page }) => {
    await page.route('**/*.wasm', route => route.fulfill({ status: 404 }))
    await page.goto('')
    await expect(page.getByRole('alert')).toContainText('answered 404')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const form of forms) {
    test(`the ${form} still reads: six steps, and why nothing is worked out`, async ({ page }) => {
      await page.goto(form === 'site' ? '' : singleFile.href)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confluence OAuth Helper')
      await expect(page.locator('main').getByRole('heading', { level: 2 })).toHaveCount(6)
      await expect(page.getByText('In the developer console: create an OAuth 2.0')).toBeVisible()
      // Text locators pass over <noscript>.
      await expect(page.locator('noscript p')).toBeVisible()
      await expect(page.locator('noscript p')).toContainText('so it needs JavaScript')
    })
  }
})

test('in a sandboxed frame, where storage throws, the page works', async ({ page, baseURL }) => {
  const frameUrl = `${baseURL}helper.html`
  await page.route(frameUrl, route =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(singleFile) }),
  )
  await page.route(`${baseURL}portal.html`, route =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Portal</title>
        <iframe title="Helper" sandbox="allow-scripts allow-forms allow-popups" src="helper.html"
          width="1000" height="700"></iframe></html>`,
    }),
  )
  await page.goto('portal.html')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
  await frame.locator('input[name="client-id"]').fill(clientId)
  await frame.locator('input[name="site"]').fill('acme')
  await expect(frame.locator('output[name="auth-config-json"]')).toContainText(clientId)
  await expect(frame.locator('output[name="site-result"]')).toContainText('Subdomain acme')
  await test.step('an own callback is typed, not taken from the frame', async () => {
    await frame.getByRole('radio', { name: 'Whole flow with your own callback' }).check()
    await expect(frame.locator('input[name="own-callback"]')).toHaveValue('')
    await frame.locator('input[name="own-callback"]').fill('https://auth.example.com/callback')
    const link = frame.getByRole('link', { name: 'Go to Atlassian' })
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('rel', /noopener/)
  })
})

for (const what of ['getItem', 'setItem'] as const) {
  test(`a storage whose ${what} throws costs only the memory of a reload`, async ({
    page,
    open,
  }) => {
    await page.addInitScript(method => {
      Storage.prototype[method] = () => {
        throw new DOMException('No storage here', 'SecurityError')
      }
    }, what)
    await open()
    await field(page, 'client-id').fill(clientId)
    await expect(output(page, 'auth-config-json')).toContainText(clientId)
    await page.reload()
    await expectReady(page)
    await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
  })
}

test('without a secure random generator there is no consent URL, and the page says why', async ({
  page,
  open,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(crypto, 'getRandomValues', { value: undefined }),
  )
  await open()
  await field(page, 'client-id').fill(clientId)
  await expect(page.getByText('no secure random generator').first()).toBeVisible()
  await expect(output(page, 'consent-url')).toBeEmpty()
  await expect(output(page, 'auth-config-json')).toContainText(clientId)
})
