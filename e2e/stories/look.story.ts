/** How the page looks to a person who likes it light, and within 320 pixels. */
import { expect, story } from '../engines/story.js'
import type { Tab } from '../engines/tab.js'
import { colours } from '../fixtures/colours.js'
import { clientId, guideScopes } from '../fixtures/reading.js'

story('light', async ({ tab }) => {
  await tab.open(tab.network.local)
  const { paper, ink } = await colours(tab)
  expect(paper - ink).toBeGreaterThan(150)
})

story('at 320 pixels nothing has to be scrolled sideways', async ({ tab }) => {
  await tab.resize(320, 640)
  await tab.open(tab.network.local)
  expect(await tab.evaluate(() => innerWidth)).toBe(320)
  await expectNoSidewaysScroll(tab)
  await tab.fill('scope-text', guideScopes().join(' '))
  await tab.fill('client-id', clientId)
  await tab.fill('site', 'acme.atlassian.net.example.com')
  await tab.fill('own-callback', 'https://auth.example.com/callback')
  await tab.reads({ output: 'consent-url' }).toContain('https://')
  await expectNoSidewaysScroll(tab)
})

async function expectNoSidewaysScroll(tab: Tab): Promise<void> {
  const widths = () => [document.documentElement.scrollWidth, document.documentElement.clientWidth]
  const [needed, given] = await tab.evaluate(widths)
  expect(needed).toBe(given)
}
