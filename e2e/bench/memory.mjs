/** The WASM's memory after the full story: every step filled in, every preset, a megabyte explained. */
import { inBrowser } from './browsers.mjs'
import { watch } from './start.mjs'

export function benchMemory({ origin }) {
  return inBrowser('chromium', async browser => {
    const page = await browser.newPage()
    await page.evaluateOnNewDocument(watch)
    await page.goto(`${origin}/site/`)
    await page.waitForFunction('window.bench.usable > 0')
    const read = () => page.evaluate(() => window.bench.memory.buffer.byteLength)
    const rows = [rowOf('after the start', await read())]
    await page.evaluate(tellStory)
    rows.push(rowOf('after the full story', await read()))
    await page.evaluate(pasteMegabyte)
    rows.push(rowOf('after 1 MB in step 6', await read()))
    return { rows }
  })
}

function rowOf(when, bytes) {
  const ours = { best: bytes, median: bytes, low: bytes, high: bytes }
  return { id: `memory ${when}`, what: `WASM memory ${when}`, unit: 'bytes', ours, peers: [] }
}

function tellStory() {
  for (const preset of document.querySelectorAll('input[name=preset]')) preset.click()
  const texts = {
    'scope-text': 'read:page:confluence, read:space:confluence, offline_access',
    'client-id': 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345',
    'auth-config-id': 'ac_iOROGtpG6qVR',
    'user-id': 'ada@example.com',
    site: 'https://acme.atlassian.net/wiki/spaces/X',
    'explain-text': 'Something went wrong',
  }
  for (const [name, text] of Object.entries(texts)) {
    const control = document.querySelector(`input[name=${name}], textarea[name=${name}]`)
    control.value = text
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
}

function pasteMegabyte() {
  const control = document.querySelector('textarea[name=explain-text]')
  control.value = 'GET https://api.atlassian.com/wiki%2Frest took 12 s\n'.repeat(20_000)
  control.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
