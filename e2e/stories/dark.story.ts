/** With dark preferred by the system. A file of its own, because the engine has to be started with it. */

import { expect, story } from '../engines/story.js'
import { colours } from '../fixtures/colours.js'

story.use({ scheme: 'dark' })

story('the page is dark, and its words are light', async ({ tab }) => {
  await tab.open(tab.network.local)
  const { paper, ink } = await colours(tab)
  expect(ink - paper).toBeGreaterThan(150)
})
