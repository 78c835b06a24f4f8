/** Where the core cannot run, the page says so, and what is typed stays. */
import { story } from '../engines/story.js'
import { clientId } from '../fixtures/reading.js'

const faults = {
  'a policy that forbids WebAssembly': 'blocked/',
  'a server without the core': 'lost/',
}

for (const [fault, path] of Object.entries(faults)) {
  story.describe(fault, () => {
    // Each engine reports in its own words what was refused or missing.
    story.use({ expected: /^error: |^request: .*\.wasm$/ })

    story('is told in an alert, and the fields go on working', async ({ tab }) => {
      await tab.go(tab.network.local + path)
      await tab.says().toContain('The core cannot load, so nothing can be worked out')
      await tab.loaded()
      await tab.fill('client-id', clientId)
      await tab.press('Try again')
      await tab.reads({ role: 'alert' }).toContain('The core cannot load')
      await tab.reads({ field: 'client-id' }).toBe(clientId)
    })
  })
}
