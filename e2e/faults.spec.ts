/** Each missing value is named where it is needed, and everything else works on. */
import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect, expectReady, singleFile, test } from './fixtures/quiet-page.js'
import { clientId, field, fill, output, statusLine } from './fixtures/reading.js'

const policy = /(<meta http-equiv="Content-Security-Policy" content="[^"]*) 'wasm-unsafe-eval'/
const singleText = () => readFileSync(singleFile, 'utf8')

test.describe('where WebAssembly is not to be had', () => {
  test.use({ expected: [/console:/] })

  test('a policy without wasm-unsafe-eval is named, with what to add', async ({
    page,
    baseURL,
  }) => {
    const strict = singleText().replace(policy, '$1')
    expect(strict).not.toBe(singleText())
    await page.route(`${baseURL}strict.html`, route =>
      route.fulfill({ contentType: 'text/html', body: strict }),
    )
    await page.goto('strict.html')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText("add 'wasm-unsafe-eval' to script-src")
    await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
    await fill(page, 'client-id', clientId)
    await expect(field(page, 'client-id')).toHaveValue(clientId)
    await expect(page.getByText('Authentication details')).toBeVisible()
  })

  test('a browser without WebAssembly is told so', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
    await page.goto('')
    await expect(page.getByRole('alert')).toContainText('This browser has no WebAssembly')
  })
})

test.describe('where no script of the page runs', () => {
  // The page asks how its script is sent, in vain.
  test.use({ expected: [/Failed to load resource|after the page was loaded: .*\.js$/] })

  test('a sentence comes after four seconds, in words for people', async ({ page }) => {
    await page.route('**/*.js', route => route.abort())
    await page.goto('')
    const late = page.getByText('This page’s script has not started')
    await expect(late).toBeHidden()
    await expect(late).toBeVisible({ timeout: 8000 })
    await expect(page.getByRole('heading', { name: /Create the Atlassian app/ })).toBeVisible()
  })
})

test('where the script runs, nobody reads that it does not', async ({ page, open }) => {
  await open()
  await expect(page.getByText('has not started')).toHaveCount(0)
})

test('a place without storage says what that costs', async ({ page, open }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No storage here', 'SecurityError')
    }
  })
  await open()
  await expect(page.getByText('a reload forgets what you type')).toBeVisible()
  await fill(page, 'client-id', clientId)
  await expect(output(page, 'auth-config-json')).toContainText(clientId)
})

test.describe('copying', () => {
  const button = 'Copy the auth config request'

  test('says that it worked, in words and at the button', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open()
    await fill(page, 'client-id', clientId)
    await page.getByRole('button', { name: button }).click()
    await expect(statusLine(page)).toContainText('Copied the auth config request.')
    await expect(page.getByRole('button', { name: button })).toHaveClass(/copied/)
    await page.getByRole('button', { name: 'Copy the callback URL' }).click()
    await expect(page.getByRole('button', { name: button })).not.toHaveClass(/copied/)
  })

  test('a clipboard that refuses is gone round, and one that nothing opens is said', async ({
    page,
    open,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      })
    })
    await open()
    await fill(page, 'client-id', clientId)
    await page.getByRole('button', { name: button }).click()
    await expect(statusLine(page)).toContainText('Copied the auth config request.')
    await page.evaluate(() => {
      document.execCommand = () => false
    })
    await page.getByRole('button', { name: button }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('press Ctrl+C')
    await expect(dialog.getByRole('textbox')).toBeFocused()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('button', { name: button })).toBeFocused()
  })
})

test.describe('the panel of promises', () => {
  test('shows the policy as served, the build, the dates, and closes by Escape', async ({
    page,
    open,
  }) => {
    await open()
    const summary = page.getByText('Nothing leaves this page')
    await summary.click()
    const served = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content')
    const rules = page.locator('.policy').getByRole('listitem')
    expect((await rules.allTextContents()).join('; ')).toBe(served)
    const about = /Version \d+\.\d+\.\d+, build [0-9a-f]{16}\. As of: scopes \d{4}-\d\d-\d\d,/
    await expect(page.getByText(about)).toBeVisible()
    await expect(page.getByText('It cannot block navigation or WebRTC')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('It cannot block navigation or WebRTC')).toBeHidden()
    await summary.click()
    await page.getByRole('heading', { name: /What may the agent do/ }).click()
    await expect(page.getByText('It cannot block navigation or WebRTC')).toBeHidden()
  })

  test('a copy without its policy does not pretend to have one', async ({ page, baseURL }) => {
    const bare = singleText().replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    await page.route(`${baseURL}bare.html`, route =>
      route.fulfill({ contentType: 'text/html', body: bare }),
    )
    await page.goto('bare.html')
    await expectReady(page)
    await page.getByText('Nothing leaves this page').click()
    await expect(page.getByText('so nothing enforces the promise')).toBeVisible()
  })

  test('lists every address that a link anywhere on the page leads to', async ({ page, open }) => {
    await open()
    await fill(page, 'client-id', clientId)
    await fill(page, 'explain-text', 'Something went wrong')
    await page.getByText('Nothing leaves this page').click()
    await page.getByText(/links can lead out of this page/).click()
    // A fold draws its content only once it has opened.
    await expect(page.locator('#links li').first()).toBeVisible()
    const listed = await hrefs(page.locator('.trust-panel'))
    const used = await hrefs(page.locator('body'))
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter(url => !listed.includes(url))).toEqual([])
  })
})

test.describe('the licences of the code inside', () => {
  test('lie beside the page on a server', async ({ page, open, request }) => {
    await open()
    await page.getByText('Nothing leaves this page').click()
    const address = await page
      .getByRole('link', { name: 'Licences of the code inside' })
      .evaluate(link => (link as HTMLAnchorElement).href)
    expect(await (await request.get(address)).text()).toContain('Copyright (c) 2017 Google LLC')
  })

  test.describe('in the single file', () => {
    test.use({ form: 'single file' })

    test('open in its panel', async ({ page, open }) => {
      await open()
      await page.getByText('Nothing leaves this page').click()
      await expect(page.getByText('Copyright (c) 2017 Google LLC')).toBeHidden()
      await page.getByText('Licences of the code inside').click()
      await expect(page.getByText('Copyright (c) 2017 Google LLC')).toBeVisible()
    })
  })
})

/** Without the query, which a consent URL has and the list of links leaves out. */
async function hrefs(within: Locator): Promise<string[]> {
  const all = await within
    .locator('a[href^="http"]')
    .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
  return all.map(url => url.replace(/^(https:\/\/auth\.atlassian\.com\/authorize)\?.*/, '$1'))
}
