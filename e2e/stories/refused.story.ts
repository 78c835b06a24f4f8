/** Where the hosted page's script is refused, the page says which of the known reasons it is. */
import { story } from '../engines/story.js'
import type { Network } from '../engines/tab.js'

const reasons: Record<string, [(network: Network) => string, string]> = {
  'opened from a file': [
    ({ file }) => new URL('site/index.html', file).href,
    'Open confluence-oauth-helper.html instead',
  ],
  'sent as text': [({ local }) => `${local}mistyped/`, 'sends this page’s script as text/plain'],
  'without the final slash': [({ local }) => `${local}without/slash`, 'has lost its final slash'],
}

for (const [reason, [address, words]] of Object.entries(reasons)) {
  story.describe(reason, () => {
    // Each engine reports in its own words what was refused, and asks for an icon of its own accord.
    story.use({ expected: /^error: |^request: / })

    story('is said on the page', async ({ tab }) => {
      await tab.go(address(tab.network))
      await tab.reads({ role: 'alert' }).toContain(words)
      await tab.loaded()
    })
  })
}
