/** What a page of a folder shows in Chromium, and what it complains of. */
import { createRequire } from 'node:module'
import { after } from 'node:test'
import { chromiumFlags, executable } from '../../../e2e/engines/installed.mjs'
import { serveFolder } from '../../../e2e/fixtures/static-server.mjs'

const { chromium } = createRequire(new URL('../../../e2e/package.json', import.meta.url))('@playwright/test')
const browser = await chromium.launch({ executablePath: executable('chromium'), args: chromiumFlags })
after(() => browser.close())

/** Resolves with the text of the body, as soon as it has one, and the errors until then. */
export async function show(address, prepare = async () => {}) {
  const page = await browser.newPage()
  const errors = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await prepare(page)
  await page.goto(address)
  const hasText = () => document.body?.innerText.trim()
  await page.waitForFunction(hasText, null, { timeout: 15_000 }).catch(() => {})
  const text = (await page.innerText('body')).trim()
  await page.close()
  return { text, errors }
}

/** A page at `path` of a folder that is served as static hosting does it. */
export async function showFolder(folder, path = '/', prepare) {
  const { server, origin } = await serveFolder(folder)
  try {
    return await show(`${origin}${path}`, prepare)
  } finally {
    server.close()
  }
}
