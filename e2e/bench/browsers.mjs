/** The two browsers of the benchmark, both driven by Puppeteer. */
import puppeteer from 'puppeteer-core'
import { chromiumFlags, executable } from '../engines/installed.mjs'

const launch = {
  chromium: () =>
    puppeteer.launch({
      executablePath: executable('chromium'),
      args: chromiumFlags,
      protocolTimeout: 600_000,
    }),
  firefox: () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: executable('firefox'),
      protocolTimeout: 600_000,
    }),
}

/** `name` is "chromium" or "firefox". */
export async function inBrowser(name, work) {
  const browser = await launch[name]()
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/**
 * Milliseconds of processor time that the main thread of a page's process has worked, by a session where
 * `Performance` is enabled with `threadTicks`.
 */
export async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}
