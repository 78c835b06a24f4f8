/**
 * Processor time of the page's main thread from navigation to usable, against that of a saved copy of the
 * usable page's document without scripts: what drawing by script and starting the core add to parsing,
 * styling and laying out what is there in the end.
 */
import { busy, inBrowser } from './browsers.mjs'
import { watch } from './start.mjs'
import { spread } from './statistics.mjs'

export function benchStartWork({ origin, isQuick }) {
  return inBrowser('chromium', async browser => {
    const page = `${origin}/site/`
    const copy = `${origin}/copy`
    const document = await saveDocument(browser, page)
    const ours = []
    const peer = []
    for (let round = 0; round < (isQuick ? 1 : 15); round++) {
      ours.push(await workOf(browser, page, 'window.bench.usable > 0'))
      peer.push(await workOf(browser, copy, 'document.readyState === "complete"', document))
    }
    const ratio = spread(ours.map((work, round) => work / peer[round]))
    const row = {
      id: 'start work',
      what: 'from navigation to usable, processor time',
      unit: 'ms',
      ours: spread(ours),
      peers: [{ name: 'its document without script', ...spread(peer), ratio }],
    }
    return { rows: [row] }
  })
}

async function saveDocument(browser, address) {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument(watch)
  await page.goto(address)
  await page.waitForFunction('window.bench.usable > 0')
  const saved = await page.evaluate(() => {
    for (const script of document.querySelectorAll('script')) script.remove()
    return `<!doctype html>${document.documentElement.outerHTML}`
  })
  await page.close()
  return saved
}

/** In milliseconds, until the page is usable and painted. With a `document` that is what the address answers. */
async function workOf(browser, address, usable, document) {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument(watch)
  // The work is counted from here on, and in this process, so the page has to stay in its origin.
  await page.goto(new URL('/catalogue/sources.json', address).href)
  const session = await page.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (document !== undefined) {
    await page.setRequestInterception(true)
    page.on('request', request => request.respond({ contentType: 'text/html', body: document }))
  }
  const before = await busy(session)
  await page.goto(address)
  await page.waitForFunction(`window.bench.paint() > 0 && ${usable}`)
  const work = (await busy(session)) - before
  await page.close()
  return work
}
