/**
 * The whole flow in a browser, against oidc-provider. Only the authorize address in the consent link is
 * replaced by its own; everything else is as a person meets it.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { clientId, clientSecret, start } from './fixtures/oauth-server.mjs'
import { fill, openFor } from './fixtures/reading.js'
import config from './playwright.config.js'

const run = promisify(execFile)
const local = config.use?.baseURL ?? ''
const portal = local.replace('127.0.0.1', 'portal.test')

const launch = config.use?.launchOptions ?? {}
test.use({
  launchOptions: {
    ...launch,
    args: [...(launch.args ?? []), '--host-resolver-rules=MAP portal.test 127.0.0.1'],
  },
})

let server: Awaited<ReturnType<typeof start>>
test.beforeAll(async () => {
  // It calls itself what Atlassian calls itself, as the page looks at `iss`.
  server = await start({ redirectUris: [local, portal], issuer: 'https://auth.atlassian.com' })
})
test.afterAll(() => server.stop())
test.beforeEach(({ context }) => switchAuthorizeHost(context))

/** Sends the authorize address of Atlassian to the local server; other requests to Atlassian fail. */
async function switchAuthorizeHost(context: BrowserContext): Promise<void> {
  await context.route(
    url => url.hostname.endsWith('.atlassian.com'),
    route => route.abort(),
  )
  await context.route(isAuthorize, route =>
    route.fulfill({
      status: 302,
      headers: { location: server.authorizeUrl + new URL(route.request().url()).search },
    }),
  )
}

const isAuthorize = (url: URL): boolean =>
  url.origin + url.pathname === 'https://auth.atlassian.com/authorize'

const output = (page: Page, name: string): Locator => page.locator(`output[name="${name}"]`)
const flowState = (page: Page): Locator => page.locator('.flow-state')

/** Fills in what the own-callback mode needs; the page offers its own address as the callback. */
async function prepare(page: Page, address: string = local): Promise<void> {
  await page.bringToFront()
  await page.goto(address)
  await fill(page, 'client-id', clientId)
  await openFor(page, 'own-callback')
  await expect(page.locator('[name="own-callback"]')).toHaveValue(address)
  await expect(output(page, 'own-consent-url')).toContainText('code_challenge_method=S256')
}

async function leaveForConsent(page: Page): Promise<void> {
  await page.bringToFront()
  await page.getByRole('link', { name: 'Go to Atlassian' }).click()
  await page.waitForURL(`${server.origin}/**`)
}

/** Signs in if asked to, and accepts. Ends back on the page. */
async function accept(page: Page, address: string = local): Promise<void> {
  await page.bringToFront()
  const login = page.locator('input[name="login"]')
  if (await login.isVisible()) {
    await login.fill('ada')
    await page.locator('input[name="password"]').fill('any')
    await page.getByRole('button', { name: 'Sign-in' }).click()
  }
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(`${address}*`)
}

async function goThrough(page: Page, address: string = local): Promise<void> {
  await prepare(page, address)
  await leaveForConsent(page)
  await accept(page, address)
  await expect(flowState(page)).toContainText('Code received')
}

/** Runs the curl command that the page printed, with the token address switched. */
async function runPrinted(page: Page, change = (text: string) => text) {
  const printed = await output(page, 'token-request-snippet').textContent()
  const command = change(printed ?? '').replace('https://auth.atlassian.com/oauth/token', server.tokenUrl)
  expect(command).toContain(server.tokenUrl)
  expect(command).not.toContain('atlassian.com')
  const env = { ...process.env, ATLASSIAN_CLIENT_SECRET: clientSecret }
  // An HTTP error makes some curl commands fail; the answer is on stdout all the same.
  const { stdout } = await run('bash', ['-c', command], { env }).catch(failed => failed)
  return stdout as string
}

function expectTokens(answer: string): void {
  const tokens = JSON.parse(answer.slice(answer.indexOf('{')))
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })
  expect(typeof tokens.access_token).toBe('string')
}

/** Without a code, the request that the page shows has a variable in its place. */
async function expectNoCode(page: Page): Promise<void> {
  await expect(output(page, 'token-request-snippet')).toContainText('${AUTHORIZATION_CODE:?}')
}

/** The address the browser was sent to, before the page took the code out of it. */
async function callbackSeen(page: Page): Promise<string> {
  const request = await page.waitForRequest(request => {
    const { origin, searchParams } = new URL(request.url())
    return origin === new URL(local).origin && searchParams.has('state')
  })
  return request.url()
}

test('a person consents, comes back and gets a token', async ({ page }) => {
  await goThrough(page)
  expect(page.url()).not.toMatch(/code=|state=/)
  expect(await output(page, 'token-request-snippet').textContent()).not.toContain(clientSecret)
  expectTokens(await runPrinted(page))
  await test.step('the code works once', async () => {
    expect(await runPrinted(page)).toContain('invalid_grant')
  })
})

test('another verifier is refused by the server', async ({ page }) => {
  await goThrough(page)
  const wrong = 'x'.repeat(43)
  const answer = await runPrinted(page, text =>
    text.replace(/("code_verifier": ?")[^"]+/, `$1${wrong}`),
  )
  expect(answer).toContain('invalid_grant')
})

test('a middle click begins the flow as well', async ({ page, context }) => {
  await prepare(page)
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Go to Atlassian' }).click({ button: 'middle' })
  await (await opened).close()
  await expect(flowState(page)).toContainText('Waiting for the answer.')
})

test('declining is told as such', async ({ page }) => {
  await prepare(page)
  await leaveForConsent(page)
  await page.getByRole('link', { name: 'Cancel' }).click()
  await page.waitForURL(`${local}*`)
  await expect(flowState(page)).toContainText('Failed')
  await expect(page.locator('.flow')).toContainText('The consent was refused')
  expect(page.url()).not.toMatch(/error=|state=/)
})

test('a replayed callback is refused, and so is one that nobody asked for', async ({ page }) => {
  await prepare(page)
  await leaveForConsent(page)
  const seen = callbackSeen(page)
  await accept(page)
  await expect(flowState(page)).toContainText('Code received')
  const callback = await seen
  await page.goto(callback)
  await expect(page.locator('.flow')).toContainText('No flow is waiting for this answer')
  await expectNoCode(page)
  expect(await page.content()).not.toContain(new URL(callback).searchParams.get('code'))
  await page.goto(`${local}?code=stolen-code&state=${'s'.repeat(43)}`)
  await expect(page.locator('.flow')).toContainText('The last flow did not succeed')
  expect(await page.content()).not.toContain('stolen-code')
})

test('an answer that names another server is refused, and the right one still counts', async ({ page }) => {
  await prepare(page)
  await leaveForConsent(page)
  const seen = callbackSeen(page)
  // Keeps the page from seeing the answer before it is changed.
  await page.route(`${local}?*`, route => route.fulfill({ body: 'held back' }))
  await accept(page)
  const callback = await seen
  await page.unroute(`${local}?*`)
  expect(new URL(callback).searchParams.get('iss'), 'RFC 9207').toBe('https://auth.atlassian.com')
  await page.goto(callback.replace('auth.atlassian.com', 'auth.evil.example'))
  await expect(page.locator('.flow')).toContainText('The answer is from another server')
  await expect(flowState(page)).toContainText('Waiting')
  await expectNoCode(page)
  await page.goto(callback)
  await expect(flowState(page)).toContainText('Code received')
  expectTokens(await runPrinted(page))
})

test('two tabs do not disturb each other', async ({ context, page: first }) => {
  const second = await context.newPage()
  await prepare(first)
  await prepare(second)
  await leaveForConsent(first)
  await leaveForConsent(second)
  await accept(second)
  await expect(flowState(second)).toContainText('Code received')
  await accept(first)
  await expect(flowState(first)).toContainText('Code received')
  expectTokens(await runPrinted(first))
  expectTokens(await runPrinted(second))
})

test("one tab does not take the other tab's answer", async ({ context, page: first }) => {
  const second = await context.newPage()
  await prepare(first)
  await leaveForConsent(first)
  await prepare(second)
  await leaveForConsent(second)
  await second.goto(local)
  await expect(flowState(second)).toContainText('Waiting')
  const seen = callbackSeen(first)
  await accept(first)
  await second.goto(await seen)
  await expect(flowState(second)).toContainText('Waiting')
  await expect(second.locator('.flow')).toContainText('This answer belongs to another flow')
})

test('a reload in the middle loses nothing that is needed', async ({ page }) => {
  await prepare(page)
  await leaveForConsent(page)
  await page.reload()
  await page.goto(local)
  await expect(flowState(page)).toContainText('Waiting')
  await page.reload()
  await expect(flowState(page)).toContainText('Waiting')
  await page.goBack()
  await accept(page)
  await expect(flowState(page)).toContainText('Code received')
  expectTokens(await runPrinted(page))
  await test.step('a reload after that forgets the code', async () => {
    await page.reload()
    await expect(flowState(page)).toContainText('Used')
    await expectNoCode(page)
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
    expect(kept).not.toMatch(/verifier/)
  })
})

test('the back button gives a second try, and never the code', async ({ page }) => {
  await prepare(page)
  await leaveForConsent(page)
  await page.goBack()
  await expect(flowState(page)).toContainText('Waiting')
  await leaveForConsent(page)
  await accept(page)
  await expect(flowState(page)).toContainText('Code received')
  expectTokens(await runPrinted(page))
  await page.goBack()
  expect(page.url()).not.toContain('code=')
  await page.goForward()
  expect(page.url()).not.toContain('code=')
})

test('a plain-http origin that is not localhost works as well', async ({ page }) => {
  await page.goto(portal)
  expect(await page.evaluate(() => isSecureContext || 'subtle' in crypto)).toBe(false)
  await goThrough(page, portal)
  expectTokens(await runPrinted(page))
})
