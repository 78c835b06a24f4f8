/** Where the page lies, who may frame it, and the core without the page. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { bundle, compile, installConsumer } from '../tests/node/support/consumer.mjs'
import { startNginx } from '../tests/node/support/nginx.mjs'
import { expectReady, singleFile } from './fixtures/quiet-page.js'
import { serveFolder } from './fixtures/static-server.mjs'

const site = fileURLToPath(new URL('../web/dist/site', import.meta.url))
const portal = 'https://portal.example.com'

let folder: string
const servers: Server[] = []
const leftovers: (() => Promise<void>)[] = []

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hosting-'))
})

test.afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  for (const remove of leftovers.splice(0)) await remove()
  await rm(folder, { recursive: true, force: true })
})

async function serve(where: string): Promise<string> {
  const { server, origin } = await serveFolder(where)
  servers.push(server)
  return origin
}

test('under a path of its own, the page asks for nothing outside it', async ({ page }) => {
  await cp(site, join(folder, 'a/b'), { recursive: true })
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto(`${await serve(folder)}/a/b/`)
  await expectReady(page)
  expect(asked.length).toBeGreaterThan(1)
  expect(asked.filter(path => !path.startsWith('/a/b/'))).toEqual([])
})

test('assets from another origin are refused by the policy, and never asked for', async ({ page }) => {
  const elsewhere = await serve(site)
  const asked: (string | undefined)[] = []
  servers.at(-1)?.on('request', ({ url }) => asked.push(url))
  const html = await readFile(join(site, 'index.html'), 'utf8')
  await writeFile(join(folder, 'index.html'), html.replaceAll('./assets/', `${elsewhere}/assets/`))
  const refusals: string[] = []
  page.on('console', message => refusals.push(message.text()))
  await page.goto(`${await serve(folder)}/`)
  await expect(page.getByText('appear here as soon as the core has loaded')).toBeVisible()
  await expect.poll(() => refusals.filter(text => text.includes(elsewhere)).length).toBe(2)
  expect(refusals.every(text => text.includes('Content Security Policy'))).toBe(true)
  expect(asked).toEqual([])
})

test('a browser that cannot unpack the core is told so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'))
  await page.goto(singleFile.href)
  await expect(page.getByRole('alert')).toContainText('DecompressionStream')
})

test.describe('on nginx', () => {
  test.use({ ignoreHTTPSErrors: true })

  for (const path of ['/', '/confluence-oauth-helper.html']) {
    test(`${path} can be framed by nobody, or by the portal of the list alone`, async ({ page }) => {
      const allowed = await serve(folder)
      const stranger = await serve(folder)
      const alone = await startNginx('standalone')
      const shared = await startNginx('embeddable', text => text.replaceAll(portal, allowed))
      leftovers.push(alone.stop, shared.stop)

      await frame(page, allowed, shared.https + path)
      await expect(page.frameLocator('iframe').getByRole('radio').first()).toBeVisible()
      for (const [host, server] of [[allowed, alone], [stranger, shared]] as const) {
        const refused = page.waitForEvent('console', message => /frame-ancestors/.test(message.text()))
        await frame(page, host, server.https + path)
        await refused
        await expect(page.frameLocator('iframe').getByRole('radio')).toHaveCount(0)
      }
      await page.goto(alone.https + path)
      await expectReady(page)
    })
  }
})

/** A page of `host` that frames `address`. */
async function frame(page: Page, host: string, address: string): Promise<void> {
  await writeFile(join(folder, 'index.html'), `<title>Portal</title><iframe src="${address}"></iframe>`)
  await page.goto(`${host}/`)
}

test('the core works in a Vite app and in a page without a bundler', async ({ page }) => {
  const consumer = await installConsumer()
  leftovers.push(consumer.remove)
  await compile(consumer)
  await bundle(consumer)
  await page.goto(`${await serve(join(consumer.folder, 'dist'))}/`)
  await expect(page.locator('body')).toContainText('acme | ')
  await expect(page.locator('body')).toContainText('| S256 | POST | site_lookalike_host')
  await page.goto(`${await serve(consumer.folder)}/plain.html`)
  await expect(page.locator('body')).toContainText('acme.atlassian.net')
})
