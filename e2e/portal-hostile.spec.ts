/** Hostile or malformed hosts and messages change nothing. */
import type { FrameLocator, Page } from '@playwright/test'
import { expect, expectHelper, test } from './fixtures/portal.js'
import { clientId, field, fill } from './fixtures/reading.js'

/** Catches every announcement, and keeps the port of the first. */
const greedy = `<!doctype html><script>
    window.announced = []
    addEventListener('message', ({ data, origin, ports }) => {
      announced.push({ data, origin })
      window.port ??= ports[0]
    })
  </script>
  <iframe src="confluence-oauth-helper.html" width="1000" height="700"></iframe>`

const setup = { version: 2, type: 'setup', site: 'acme', theme: 'dark' }

const lists: Record<string, (origin: string) => string> = {
  'as it is shipped': () => '',
  'for others': () => 'http://portal.test http://evil.test http://evil.test:1',
  'for everyone, or for a folder, which are no origins': origin =>
    `* null http://* ${origin}/ ${origin}/portal data:, ${origin.toUpperCase()}`,
}

test('a file with another list says nothing to whoever frames it', async ({ page, host }) => {
  for (const [what, allowed] of Object.entries(lists)) {
    await test.step(what, async () => {
      await page.goto(await host({ name: 'evil.test', html: greedy, allowed }))
      const helper = await expectHelper(page)
      await bombard(page, setup)
      await expectUntouched(helper)
      expect(await page.evaluate(() => Reflect.get(window, 'announced'))).toEqual([])
      await expect(helper.getByText('This page is part of')).toHaveCount(0)
    })
  }
})

test('a page within an allowed portal, framing the file from there, gets nothing', async ({
  page,
  host,
}) => {
  const inner = await host({ name: 'evil.test', html: greedy, allowed: () => 'http://portal.test' })
  const outer = await host({ html: `<iframe src="${inner}" width="1000" height="700"></iframe>` })
  await page.goto(outer)
  const framed = page.frameLocator('iframe').frameLocator('iframe')
  await expect(framed.getByRole('radio', { name: /^Search and read/ })).toBeVisible()
  const middle = page.frames().find(frame => frame.url().startsWith(inner))
  expect(await middle?.evaluate(() => Reflect.get(window, 'announced'))).toEqual([])
})

const refused: unknown[] = [
  { ...setup, version: 1 },
  { type: 'setup', site: 'acme' },
  { ...setup, type: 'configure' },
  { ...setup, clientId },
  { ...setup, constructor: { prototype: { site: 'acme' } } },
  JSON.stringify(setup),
  [setup],
  { version: 2, type: 'theme', theme: 'dark' },
  { version: 2, type: 'answer', ok: true, authConfigId: 'ac_evil' },
]
const withPrototype = '{"version":2,"type":"setup","__proto__":{"site":"acme","theme":"dark"}}'

test('wrong messages change nothing, by the window or by the port; a right one still counts', async ({
  page,
  host,
}) => {
  await page.goto(await host({ html: greedy }))
  const helper = await expectHelper(page)
  await bombard(page, setup)
  for (const message of refused) await post(page, message)
  await page.evaluate(
    text => Reflect.get(window, 'port').postMessage(JSON.parse(text)),
    withPrototype,
  )
  await expectUntouched(helper)
  expect(await helper.locator('body').evaluate(() => Reflect.get({}, 'site'))).toBeUndefined()
  await post(page, setup)
  await expect(field(helper, 'site')).toHaveValue('acme')
})

test('a second setup is a replay; an answer counts once, and only after a request', async ({
  page,
  host,
}) => {
  await page.goto(await host({ html: greedy }))
  const helper = await expectHelper(page)
  const answer = { version: 2, type: 'answer', ok: true }
  await post(page, { ...setup, wants: ['request'] })
  await post(page, { ...setup, site: 'evil', theme: 'light', wants: ['request', 'secret'] })
  await post(page, { ...answer, authConfigId: 'ac_early' })
  await fill(helper, 'client-id', clientId)
  await fill(helper, 'client-secret', 'typed')
  await expect(field(helper, 'site')).toHaveValue('acme')
  expect(await schemeOf(helper)).toBe('dark')
  await expect(field(helper, 'auth-config-id')).toHaveValue('')
  await helper.getByRole('button', { name: /^Hand the auth config/ }).click()
  await expect(helper.getByRole('checkbox', { name: /client secret you typed/ })).toHaveCount(0)
  await helper.getByRole('button', { name: 'Hand it over' }).click()
  await post(page, { ...answer, authConfigId: 'ac_right' })
  await expect(field(helper, 'auth-config-id')).toHaveValue('ac_right')
  await post(page, { ...answer, authConfigId: 'ac_late' })
  await fill(helper, 'app-name', 'x')
  await expect(field(helper, 'auth-config-id')).toHaveValue('ac_right')
})

test('what a portal sets is judged like what is typed, and replaces nothing that was', async ({
  page,
  host,
}) => {
  await page.goto(await host({ html: greedy }))
  const helper = await expectHelper(page)
  await fill(helper, 'callback-url', 'https://auth.example.com/mine')
  await post(page, {
    ...setup,
    site: 'acme.atlassian.net.example.com',
    callback: 'javascript:alert(1)',
    preset: 'constructor',
  })
  await expect(helper.locator('#site-error')).toContainText('does not end in .atlassian.net')
  await expect(field(helper, 'callback-url')).toHaveValue('https://auth.example.com/mine')
  await expect(helper.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
})

test('thousands of right messages do no harm; after as many wrong ones the page has hung up', async ({
  page,
  host,
}) => {
  await page.goto(await host({ html: greedy }))
  const helper = await expectHelper(page)
  await page.evaluate(() => {
    const port: MessagePort = Reflect.get(window, 'port')
    const theme = { version: 2, type: 'theme' }
    port.postMessage({ version: 2, type: 'setup' })
    for (let at = 0; at < 5000; at += 1) {
      port.postMessage({ ...theme, theme: at % 2 ? 'light' : 'dark' })
    }
    for (let at = 0; at < 5000; at += 1) port.postMessage({ version: 2, type: `wrong-${at}` })
    port.postMessage({ ...theme, theme: 'dark' })
  })
  await expect.poll(() => schemeOf(helper)).toBe('light')
  await fill(helper, 'site', 'acme')
  await expect(helper.locator('output[name="site-result"]')).toContainText('Subdomain acme')
  expect(await schemeOf(helper)).toBe('light')
})

test('the element believes its own frame only, and only once', async ({ page, host }) => {
  const html = `<!doctype html><script src="embed.js" defer></script>
    <iframe sandbox="allow-scripts" srcdoc="<script>
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => parent.postMessage({ told: data }, '*')
      parent.postMessage({ app: 'confluence-oauth-helper', version: 2, type: 'announce' }, '*', [port2])
    </script>"></iframe>
    <script>
      window.told = []
      addEventListener('message', ({ data }) => data.told && told.push(data.told))
    </script>
    <confluence-oauth-helper src="confluence-oauth-helper.html" site="acme" wants="request secret">
    </confluence-oauth-helper>`
  await page.goto(await host({ html }))
  const helper = page.locator('confluence-oauth-helper').frameLocator('iframe')
  await expect(field(helper, 'site')).toHaveValue('acme')
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([])
  await test.step('a page that the frame went to gets nothing', async () => {
    await helper.locator('body').evaluate(body => body.ownerDocument.defaultView?.location.reload())
    await expect(helper.getByRole('radio', { name: /^Search and read/ })).toBeVisible()
    await fill(helper, 'client-id', clientId)
    await expect(field(helper, 'site')).toHaveValue('')
  })
})

/** Posts to the frame's window, all that a portal without a port can do. */
async function bombard(page: Page, message: object): Promise<void> {
  await page.evaluate(given => {
    const inside = document.querySelector('iframe')?.contentWindow
    const announce = { app: 'confluence-oauth-helper', version: 2, type: 'announce' }
    for (const sent of [given, announce, JSON.stringify(given)]) {
      inside?.postMessage(sent, '*')
      inside?.postMessage(sent, '*', [new MessageChannel().port1])
    }
  }, message)
}

async function post(page: Page, message: unknown): Promise<void> {
  await page.waitForFunction(() => Reflect.has(window, 'port'))
  await page.evaluate(given => Reflect.get(window, 'port').postMessage(given), message)
}

const schemeOf = (helper: FrameLocator): Promise<string> =>
  helper.locator('html').evaluate(root => root.style.colorScheme)

/** Makes a change of its own first, so that everything posted before has been read. */
async function expectUntouched(helper: FrameLocator): Promise<void> {
  await fill(helper, 'user-id', 'someone')
  await expect(helper.locator('output[name="site-result"]')).toBeEmpty()
  await expect(field(helper, 'site')).toHaveValue('')
  await expect(field(helper, 'auth-config-id')).toHaveValue('')
  await expect(helper.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
  expect(await schemeOf(helper)).toBe('')
}
