/** Where a person prefers dark, by their system. Its own file: an engine starts anew for it. */

import { expect, story } from '../engines/story.js'
import { colours } from '../fixtures/colours.js'

story.use({ scheme: 'dark' })

story('the page is dark, and its words are light', async ({ tab }) => {
  await tab.open(tab.network.local)
  const { paper, ink } = await colours(tab)
  expect(ink - paper).toBeGreaterThan(150)
})
