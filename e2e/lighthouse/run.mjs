/**
 * Lighthouse on what is in web/dist/site: five runs each as a phone and as a desktop, the median of
 * each category has to be 100. `--once`: one run each. The machine should have nothing else to do.
 */
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import desktop from 'lighthouse/core/config/desktop-config.js'
import { chromiumFlags, executable } from '../engines/installed.mjs'
import { startServer } from './server.mjs'

const runs = process.argv.includes('--once') ? 1 : 5
const forms = { mobile: undefined, desktop }
const timings = {
  'first paint': 'first-contentful-paint',
  'largest paint': 'largest-contentful-paint',
  blocking: 'total-blocking-time',
  usable: 'interactive',
}

const { server, address } = await startServer()
const chrome = await launch({
  chromePath: executable('chromium'),
  chromeFlags: ['--headless=new', ...chromiumFlags],
})
try {
  for (const [form, config] of Object.entries(forms)) report(form, await measure(config))
} finally {
  chrome.kill()
  server.close()
}

async function measure(config) {
  const results = []
  let failures = 0
  while (results.length < runs) {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error' }, config)
    // Now and then the browser's trace has no beginning (NO_NAVSTART), which says nothing of the page.
    if (!lhr.runtimeError) results.push(lhr)
    else if (++failures > 2) throw new Error(lhr.runtimeError.message)
  }
  return results
}

function report(form, results) {
  console.log(`${form}, ${address}, median of ${results.length}`)
  // Chrome's DevTools take 1000 for a phone of the middle class; the phone here is a quarter of this.
  const speed = median(results.map(({ environment }) => environment.benchmarkIndex))
  console.log(`  machine's speed  ${speed.toFixed(0)}`)
  for (const id of Object.keys(results[0].categories)) {
    const score = median(results.map(({ categories }) => categories[id].score ?? 0)) * 100
    console.log(`  ${id.padEnd(16)} ${score.toFixed(0)}`)
    if (score < 100) {
      process.exitCode = 1
      console.log(shortcomings(results[0], id))
    }
  }
  for (const [words, id] of Object.entries(timings)) {
    const value = median(results.map(({ audits }) => audits[id].numericValue))
    console.log(`  ${words.padEnd(16)} ${value.toFixed(0)} ms`)
  }
}

/** Of the first run: what counts in this category and is not perfect. */
function shortcomings({ categories, audits }, id) {
  return categories[id].auditRefs
    .filter(({ weight, id: audit }) => weight > 0 && (audits[audit].score ?? 1) < 1)
    .map(({ id: audit }) => {
      const { title, displayValue = '', details } = audits[audit]
      return `    ${audit}: ${title} ${displayValue} ${JSON.stringify(details?.items ?? '').slice(0, 600)}`
    })
    .join('\n')
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1]
}
