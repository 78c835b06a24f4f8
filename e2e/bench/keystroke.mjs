/**
 * One keystroke: from the input event until the document is written and laid out, with every tool,
 * operation and scope chosen and ticked. The event is sent from inside the page, so what is timed is
 * the page's own work and the layout that it causes, not the browser's way to it or the painting.
 *
 * Two clocks: the page's, and the processor time of its main thread, which other programs on this
 * machine change less. The second one also holds the call into the page and what is painted meanwhile.
 */
import { busy, inBrowser } from './browsers.mjs'
import { quantile, spread } from './statistics.mjs'

const draftKey = 'confluence-oauth-helper:draft'
const fields = ['client-id', 'app-name', 'user-id', 'site', 'scope-text', 'explain-text']

export function benchKeystrokes({ origin, isQuick }) {
  return inBrowser('chromium', async browser => {
    const page = await browser.newPage()
    // Not the page, which would store its own draft when it is left.
    await page.goto(`${origin}/catalogue/sources.json`)
    await page.evaluate(chooseEverything, draftKey, `${origin}/core/core.js`)
    await page.goto(`${origin}/site/`)
    await page.waitForSelector('input[name=preset]')
    await page.evaluate(prepare)
    const session = await page.createCDPSession()
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const rows = []
    for (const rate of [1, 6]) {
      await page.emulateCPUThrottling(rate)
      rows.push(...rowsOf(rate, await typeIntoFields(page, session, isQuick ? 2 : 40)))
    }
    return { rows }
  })
}

async function typeIntoFields(page, session, count) {
  const strokes = Object.fromEntries(fields.map(name => [name, []]))
  for (let i = 0; i < count; i++) {
    for (const name of fields) {
      const before = await busy(session)
      const time = await page.evaluate((field, at) => window.stroke(field, at), name, i)
      strokes[name].push({ time, cpu: (await busy(session)) - before })
    }
  }
  return strokes
}

function rowsOf(rate, strokes) {
  const all = Object.values(strokes).flat()
  return [
    rowOf(`keystroke ${rate}x`, rate, 'by the clock', all, strokes, 'time'),
    rowOf(`keystroke ${rate}x processor`, rate, 'processor time', all, strokes, 'cpu'),
  ]
}

/** All fields together, and the slowest one by name. */
function rowOf(id, rate, words, all, strokes, clock) {
  const of = list => list.map(stroke => stroke[clock])
  const byField = Object.entries(strokes).map(([name, list]) => [name, quantile(of(list), 0.5)])
  const [slowest, most] = byField.sort(([, a], [, b]) => b - a)[0]
  return {
    id,
    what: `a keystroke, everything chosen, CPU ${rate}x, ${words}`,
    unit: 'ms',
    ours: { ...spread(of(all)), p95: quantile(of(all), 0.95) },
    peers: [],
    note: `slowest: ${slowest}, ${most.toFixed(2)} ms`,
    byField: Object.fromEntries(byField),
  }
}

/** In the page: a draft as the page itself would have stored it. */
async function chooseEverything(key, module) {
  const { loadCore } = await import(module)
  const catalogue = (await loadCore()).catalogue().value
  const scopes = catalogue.scopes.filter(entry => entry.offered).map(entry => entry.scope)
  const draft = {
    preset: null,
    tools: catalogue.tools.map(tool => tool.slug),
    operations: catalogue.operations.map(operation => operation.id),
    scopes,
    ticked: scopes,
    strategy: 'least-privilege',
    offlineAccess: true,
    appName: 'Confluence',
    callbackUrl: catalogue.callbackUrls.find(entry => entry.isDefault).url,
    clientId: 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345',
    authConfigId: 'ac_iOROGtpG6qVR',
    userId: 'ada@example.com',
    site: 'acme.atlassian.net',
  }
  sessionStorage.setItem(key, JSON.stringify({ draft: { ...draft, scopeText: scopes.join(', ') } }))
}

/** In the page: a letter more or less in a field; returns the milliseconds it took. */
function prepare() {
  const written = document.querySelector('output[name=scopes-atlassian]').textContent
  if (written.split(' ').length < 80) throw new Error('not everything is chosen')
  window.stroke = (name, at) => {
    const control = document.querySelector(`input[name=${name}], textarea[name=${name}]`)
    const text = at % 2 === 0 ? `${control.value}a` : control.value.slice(0, -1)
    const start = performance.now()
    control.value = text
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
    document.body.getBoundingClientRect()
    return performance.now() - start
  }
}
