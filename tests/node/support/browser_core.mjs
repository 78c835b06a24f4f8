/** The shipped core in a page in Chromium. Its files come from the disk, nothing from a network. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromiumFlags, executable } from '../../../e2e/engines/installed.mjs'
import { root, shipped } from './core.mjs'

const { chromium } = createRequire(new URL('e2e/package.json', root))('@playwright/test')
const origin = 'http://localhost'
const types = { js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' }

async function fulfil(route) {
  const { pathname } = new URL(route.request().url())
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
  const name = pathname.slice(1)
  const file = new URL(name, name === 'raw_core.mjs' ? import.meta.url : shipped)
  await route.fulfill({ contentType: types[name.split('.').at(-1)], body: await readFile(file) })
}

export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: executable('chromium'),
    args: chromiumFlags,
  })
  const page = await browser.newPage()
  await page.route('**/*', fulfil)
  await page.goto(`${origin}/`)
  await page.evaluate(async () => {
    const { loadCore } = await import('/core.js')
    globalThis.core = await loadCore()
    globalThis.raw = await import('/raw_core.mjs')
  })
  return {
    askAll: questions =>
      page.evaluate(questions => globalThis.raw.askAll(globalThis.core, questions), questions),
    challengesByWebCrypto: verifiers => page.evaluate(challengesByWebCrypto, verifiers),
    close: () => browser.close(),
  }
}

/** In the page. */
function challengesByWebCrypto(verifiers) {
  const base64url = bytes =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  const one = async verifier => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
    return base64url(digest)
  }
  return Promise.all(verifiers.map(one))
}
