/** After it has loaded, the page reaches nobody, in whatever form it is served: every way is tried. */
import { type Browser, expect, type Frame, type Page, test } from '@playwright/test'
import { startNetwork } from './fixtures/network.mjs'
import { expectReady } from './fixtures/quiet-page.js'
import { tryEveryWay } from './fixtures/ways-out.js'

type Network = Awaited<ReturnType<typeof startNetwork>>

/** What another rule of the browser stops, or puts off, where there is no policy. */
const unseen = ['transport', 'worklet', 'worker', 'shared-worker', 'speculation', 'icon']

/** Chromium asks it about every form that it meets, by itself, in any page. */
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
