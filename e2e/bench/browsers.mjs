/** The two browsers of the benchmark, both driven by Puppeteer. */
import puppeteer from 'puppeteer-core'

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

const launch = {
  chromium: () =>
    puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...quiet, ...asRoot],
      protocolTimeout: 600_000,
    }),
  firefox: () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
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
