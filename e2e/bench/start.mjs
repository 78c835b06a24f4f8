/**
 * From navigation to first paint and to usable (the choices of step 1 stand, so the core has
 * answered), for the site with an empty cache and a filled one, and for the single file.
 */
import { inBrowser } from './browsers.mjs'
import { dist } from './server.mjs'
import { spread } from './statistics.mjs'

export async function benchStart({ origin, isQuick, engines }) {
  const single = new URL('confluence-oauth-helper.html', dist).href
  const rows = []
  for (const engine of engines) {
    await inBrowser(engine, async browser => {
      const samples = { 'site, cold': [], 'site, warm': [], 'single file': [] }
      for (let round = 0; round < (isQuick ? 1 : 9); round++) {
        const context = await browser.createBrowserContext()
        samples['site, cold'].push(await visit(context, `${origin}/site/`))
        await visit(context, `${origin}/site/`)
        samples['site, warm'].push(await visit(context, `${origin}/site/`))
        samples['single file'].push(await visit(context, single))
        await context.close()
      }
      for (const [form, visits] of Object.entries(samples))
        rows.push(...rowsOf(engine, form, visits))
    })
  }
  return { rows }
}

const figures = {
  paint: 'first paint',
  usable: 'usable',
  instantiate: 'WASM compiled and instantiated',
}

function rowsOf(engine, form, visits) {
  return Object.entries(figures).map(([figure, words]) => ({
    id: `start ${engine} ${form} ${figure}`,
    what: `${engine}, ${form}: ${words}`,
    unit: 'ms',
    ours: spread(visits.map(visit => visit[figure])),
    peers: [],
  }))
}

async function visit(context, address) {
  const page = await context.newPage()
  await page.evaluateOnNewDocument(watch)
  await page.goto(address)
  await page.waitForFunction('window.bench.usable > 0 && window.bench.paint() > 0')
  const seen = await page.evaluate(() => {
    const { usable, instantiate, paint } = window.bench
    return { usable, instantiate, paint: paint() }
  })
  await page.close()
  return seen
}

/** In the page, before its own scripts. `memory` is the core's, for benchMemory. */
export function watch() {
  const seen = {
    usable: 0,
    instantiate: 0,
    memory: null,
    paint: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }
  window.bench = seen
  const { instantiate } = WebAssembly
  WebAssembly.instantiate = async (source, imports) => {
    const start = performance.now()
    const made = await instantiate.call(WebAssembly, source, imports)
    seen.instantiate = performance.now() - start
    const { exports } = made.instance ?? made
    seen.memory = Object.values(exports).find(one => one instanceof WebAssembly.Memory)
    return made
  }
  const observer = new MutationObserver(() => {
    if (!document.querySelector('input[name=preset]')) return
    seen.usable = performance.now()
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}
