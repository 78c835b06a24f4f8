/** The core's operations in Chromium, beside what people would use instead. */
import { inBrowser } from './browsers.mjs'

export function benchOperations({ origin, isQuick }) {
  return inBrowser('chromium', async browser => {
    const page = await browser.newPage()
    const faults = []
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => faults.push(message.text()))
    await page.goto(`${origin}/bench/page/`)
    await page.waitForFunction('"runCases" in window').catch(error => {
      throw new Error([error.message, ...faults].join('\n'))
    })
    return page.evaluate(quick => window.runCases(quick), isQuick)
  })
}
