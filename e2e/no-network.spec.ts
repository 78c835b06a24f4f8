/** After it has loaded, no served form of the page can reach a host: every way is tried. */
import { type AddressInfo, createServer } from 'node:net'
import { type Browser, expect, type Frame, type Page, test } from '@playwright/test'
import { startNetwork } from './fixtures/network.mjs'
import { expectReady, singleFile } from './fixtures/quiet-page.js'
import { tryEveryWay } from './fixtures/ways-out.js'

type Network = Awaited<ReturnType<typeof startNetwork>>

/** Ways that the browser itself stops or delays where there is no policy. */
const unseen = ['transport', 'worklet', 'worker', 'shared-worker', 'speculation', 'icon']

/** Chromium's own request about every form on any page. */
const isOfTheBrowser = (address: string) => address === 'content-autofill.googleapis.com:443'

/** Where each form of the page lives, and the frame that it fills. */
const places: Record<string, (page: Page, network: Network) => Promise<Frame>> = {
  async site(page, { local }) {
    await page.goto(local)
    return page.mainFrame()
  },
  async 'the single file from disk'(page, { file }) {
    await page.goto(file)
    return page.mainFrame()
  },
  async 'the frame of embed.js'(page, { portal }) {
    await page.goto(`${portal}framed/`)
    await page.evaluate(() => {
      const helper = document.createElement('confluence-oauth-helper')
      helper.setAttribute('src', 'confluence-oauth-helper.html')
      document.body.replaceChildren(helper)
    })
    await page.addScriptTag({ url: 'embed/embed.js' })
    await expect(page.frameLocator('iframe').getByRole('radio').first()).toBeVisible()
    return page.frames().find(frame => frame !== page.mainFrame()) as Frame
  },
}

for (const [form, open] of Object.entries(places)) {
  test(`nothing gets out of ${form}`, async ({ browser }) => {
    await withNetwork(browser, async (page, network) => {
      const frame = await open(page, network)
      if (frame === page.mainFrame()) await expectReady(page)
      const before = network.asked.length
      const outcomes = await frame.evaluate(tryEveryWay, 15_000)
      expect(outcomes.length).toBeGreaterThan(35)
      expect(outcomes.filter(({ stopped }) => stopped === null)).toEqual([])
      expect(network.asked.slice(before).filter(address => !isOfTheBrowser(address))).toEqual([])
      expect(page.url()).not.toContain('elsewhere')
    })
  })
}

test('where there is no policy, the same ways do get out', async ({ browser }) => {
  await withNetwork(browser, async (page, network) => {
    await page.goto(`${network.portal}framed/`)
    const outcomes = await page.evaluate(tryEveryWay, 0)
    const expected = outcomes.map(({ way }) => way).filter(way => !unseen.includes(way))
    const lost = () => expected.filter(way => !network.asked.join(' ').includes(`${way}.elsewhere.test`))
    await expect.poll(lost, { timeout: 30_000 }).toEqual([])
  })
})

test('of a refused frame, a connection is all that gets out, as the page says', async ({ page }) => {
  let sent = 0
  let opened = 0
  const listener = createServer(socket => {
    opened += 1
    socket.on('data', bytes => (sent += bytes.length)).on('error', () => {})
  })
  await new Promise<void>(ready => listener.listen(0, '127.0.0.1', ready))
  const { port } = listener.address() as AddressInfo
  await page.goto(singleFile.href)
  await expectReady(page)
  await page.getByText('Nothing leaves this page').click()
  await expect(page.getByText('may have opened the connection already')).toBeVisible()
  await page.evaluate(address => {
    const frame = document.createElement('iframe')
    const refused = new Promise<void>(resolve =>
      document.addEventListener('securitypolicyviolation', () => resolve(), { once: true }),
    )
    frame.src = address
    document.body.append(frame)
    return refused
  }, `http://127.0.0.1:${port}/`)
  // Should a browser stop doing this, the sentence in the page can go.
  await expect.poll(() => opened).toBe(1)
  expect(sent).toBe(0)
  listener.close()
})

/** A browser whose every request goes through a proxy that writes it down. */
async function withNetwork(browser: Browser, tell: (page: Page, network: Network) => Promise<void>) {
  const network = await startNetwork()
  const { host, port } = network.proxy
  const proxy = { server: `http://${host}:${port}`, bypass: '<-loopback>' }
  const context = await browser.newContext({ proxy })
  try {
    await tell(await context.newPage(), network)
  } finally {
    await context.close()
    network.stop()
  }
}
