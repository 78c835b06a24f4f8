/** The core, storage, clipboard or a secure context is missing: the page says so and works on. */
import { readFileSync } from 'node:fs'
import { expect, expectReady, forms, singleFile, test } from './fixtures/quiet-page.js'
import { clientId, expectStored, field, fill, output, stored } from './fixtures/reading.js'

test.describe('without the core', () => {
  // A retry fetches again, even after a broken core has arrived.
  test.use({ expected: [/Failed to load resource|after the page was loaded: .*\.wasm$/] })

  test('the page says so, keeps what is typed, and tries again when asked', async ({ page }) => {
    await page.route('**/*.wasm', route => route.abort())
    await page.goto('')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The core cannot load, so nothing can be worked out')
    await fill(page, 'client-id', clientId)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toContainText('The core cannot load')
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
    expect(await stored(page), 'while no core says if it is a secret').not.toContain(clientId)
    await page.unroute('**/*.wasm')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expectReady(page)
    await expect(alert).toHaveCount(0)
    await expect(field(page, 'client-id')).toHaveValue(clientId)
    await expectStored(page, clientId)
    await expect(output(page, 'auth-config-json')).toContainText(clientId)
  })

  for (const [what, change] of Object.entries({
    'cut in the middle': (bytes: Buffer) => bytes.subarray(0, bytes.length / 2),
    'empty': () => Buffer.alloc(0),
    'a page that says sorry': () => Buffer.from('<!doctype html><title>Sorry</title>'),
  })) {
    test(`a core that is ${what} is no core, and trying again gets the whole one`, async ({ page }) => {
      await page.route('**/*.wasm', async route => {
        const response = await route.fetch()
        await route.fulfill({ response, body: change(await response.body()) })
      })
      await page.goto('')
      const alert = page.getByRole('alert')
      await expect(alert).toContainText('The core cannot load')
      await expect(alert).toContainText('every file of the page was copied')
      await page.unroute('**/*.wasm')
      await alert.getByRole('button', { name: 'Try again' }).click()
      await expectReady(page)
    })
  }

  test('a core of the wrong type of content works all the same', async ({ page }) => {
    await page.route('**/*.wasm', async route => {
      const response = await route.fetch()
      await route.fulfill({ response, contentType: 'text/plain' })
    })
    await page.goto('')
    await expectReady(page)
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
    test(`the ${form} still reads: four steps, and why nothing is worked out`, async ({ page }) => {
      await page.goto(form === 'site' ? '' : singleFile.href)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confluence OAuth Helper')
      await expect(page.locator('main').getByRole('heading', { level: 2 })).toHaveCount(4)
      await expect(page.getByText('Create an OAuth 2.0 integration, register the callback URL')).toBeVisible()
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
  await frame.getByRole('button', { name: 'Show everything' }).click()
  await expect(frame.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
  await fill(frame, 'client-id', clientId)
  await fill(frame, 'site', 'acme')
  await expect(frame.locator('output[name="auth-config-json"]')).toContainText(clientId)
  await expect(frame.locator('output[name="site-result"]')).toContainText('Subdomain acme')
  await test.step('an own callback is typed, not taken from the frame', async () => {
    await expect(frame.locator('input[name="own-callback"]')).toHaveValue('')
    await fill(frame, 'own-callback', 'https://auth.example.com/callback')
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
    await fill(page, 'client-id', clientId)
    await expect(output(page, 'auth-config-json')).toContainText(clientId)
    await page.reload()
    await expectReady(page)
    await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
  })
}

test('a storage that is full costs only the memory of a reload, and says so', async ({ page, open }) => {
  await open()
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let at = 0; at < 9; at += 1) sessionStorage.setItem(`${size}-${at}`, 'x'.repeat(size))
      } catch {
        // Full, for this size.
      }
    }
  })
  await fill(page, 'client-id', clientId)
  await expect(output(page, 'auth-config-json')).toContainText(clientId)
  await expect(page.getByText('a reload forgets what you type')).toBeVisible()
})

test('a storage that is emptied in the middle loses nothing that is on the page', async ({
  page,
  open,
}) => {
  await open()
  await fill(page, 'client-id', clientId)
  await page.getByRole('button', { name: 'Copy your own consent URL' }).click()
  await expect(page.locator('.flow')).toContainText('Waiting')
  await page.evaluate(() => sessionStorage.clear())
  await fill(page, 'site', 'acme')
  await expect(output(page, 'auth-config-json')).toContainText(clientId)
  await expect(page.locator('.flow')).toContainText('Waiting')
  await page.reload()
  await expectReady(page)
  await expect(field(page, 'client-id')).toHaveValue(clientId)
})

test('a tab killed between consent and callback: the answer in another is refused with words', async ({
  page,
  open,
  context,
}) => {
  await open()
  await fill(page, 'client-id', clientId)
  await expect(output(page, 'own-consent-url')).toContainText('state=')
  const url = new URL((await output(page, 'own-consent-url').textContent()) ?? '')
  await page.getByRole('button', { name: 'Copy your own consent URL' }).click()
  await expect(page.locator('.flow')).toContainText('Waiting')
  await page.close({ runBeforeUnload: false })
  const other = await context.newPage()
  await other.goto(`?code=killed-code&state=${url.searchParams.get('state')}`)
  await expect(other.locator('.flow')).toContainText('No flow is waiting for this answer in this tab')
  await expect(other.locator('.flow')).toContainText('Start a new flow here')
  expect(await other.content()).not.toContain('killed-code')
  expect(other.url()).not.toContain('code=')
})

test('without a secure random generator there is no consent URL, and the page says why', async ({
  page,
  open,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(crypto, 'getRandomValues', { value: undefined }),
  )
  await open()
  await fill(page, 'client-id', clientId)
  await expect(page.getByText('no secure random generator').first()).toBeVisible()
  await expect(output(page, 'own-consent-url')).toBeEmpty()
  await expect(output(page, 'auth-config-json')).toContainText(clientId)
})
