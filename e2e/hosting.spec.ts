/** Where the page lies, and who may frame it. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { startNginx } from '../tests/node/support/nginx.mjs'
import { expectReady, singleFile } from './fixtures/quiet-page.js'
import { serveFolder } from './fixtures/static-server.mjs'

const site = fileURLToPath(new URL('../web/dist/site', import.meta.url))
const embedFor = fileURLToPath(new URL('../web/dist/hosting/embed-for.mjs', import.meta.url))
const portal = 'https://portal.example.com'

/** Features of newer browsers only: an older one would complain of their names. */
const young = [
  ...['aria-notify', 'captured-surface-control', 'deferred-fetch', 'deferred-fetch-minimal'],
  ...['digital-credentials-create', 'digital-credentials-get', 'interest-cohort', 'language-detector'],
  ...['language-model', 'local-network', 'local-network-access', 'loopback-network'],
  ...['media-playback-while-not-visible', 'on-device-speech-recognition'],
  ...['private-state-token-issuance', 'private-state-token-redemption', 'summarizer', 'translator'],
]

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
  await expect.poll(() => refusals.filter(text => text.includes(elsewhere)).length).toBeGreaterThan(1)
  expect(refusals.every(text => text.includes('Content Security Policy'))).toBe(true)
  expect(asked).toEqual([])
})

test.describe('where the script is refused, the page says why', () => {
  const asked = (page: Page) => page.getByRole('alert')

  test('from a file', async ({ page }) => {
    await page.goto(pathToFileURL(join(site, 'index.html')).href)
    await expect(asked(page)).toContainText('Open confluence-oauth-helper.html instead')
  })

  test('in a sandboxed frame', async ({ page }) => {
    const origin = await serve(site)
    await page.setContent(`<iframe sandbox="allow-scripts" src="${origin}/"></iframe>`)
    await expect(page.frameLocator('iframe').getByRole('alert')).toContainText('in a frame without an origin')
  })

  test('without the final slash, on a server that does not add it', async ({ page }) => {
    const origin = await respond(() => ({}))
    await page.goto(`${origin}/tools/helper?code=canary`)
    await expect(asked(page)).toContainText(`has lost its final slash`)
    await expect(asked(page)).toContainText(`Open ${origin}/tools/helper/`)
    await expect(page.getByText('canary')).toHaveCount(0)
    await page.goto(`${origin}/`)
    await expectReady(page)
  })

  for (const type of ['text/plain', 'application/octet-stream']) {
    test(`sent as ${type}`, async ({ page }) => {
      await page.goto(await respond(path => ({ type: path.endsWith('.js') ? type : undefined })))
      await expect(asked(page)).toContainText(`sends this page’s script as ${type}`)
      await expect(asked(page)).toContainText('set that type for .js')
    })
  }

  test('not there, whether the server says so or sends the page instead', async ({ page }) => {
    for (const [status, type] of [[404, 'text/plain'], [200, 'text/html']] as const) {
      await page.goto(await respond(path => (path.endsWith('.js') ? { status, type } : {})))
      await expect(asked(page)).toContainText(`no script for this page (${status}, ${type})`)
    }
  })

  test('and where nothing can be said, the line comes after four seconds as before', async ({ page }) => {
    await page.route('**/*.js', route => route.abort())
    await page.goto(await serve(site))
    await expect(page.getByText('This page’s script has not started')).toBeVisible({ timeout: 8000 })
    await expect(asked(page)).toHaveCount(0)
  })
})

/** A server of the site that sends the page for every path it does not know, and some of it otherwise. */
async function respond(
  otherwise: (path: string) => { status?: number; type?: string | undefined },
): Promise<string> {
  const types: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const known = await readFile(join(site, pathname)).catch(() => null)
    const usual = known ? types[extname(pathname)] : undefined
    const { status = 200, type = usual ?? 'text/html' } = otherwise(pathname)
    response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' })
    response.end(known ?? (await readFile(join(site, 'index.html'))))
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  servers.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

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

  test('the browser is offered nothing that the page does not use, and finds no header odd', async ({
    page,
  }) => {
    const server = await startNginx('standalone')
    leftovers.push(server.stop)
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    await page.goto(`${server.https}/`)
    await expectReady(page)
    // The browser's own advice on password fields is about markup.
    expect(said.filter(text => !text.startsWith('[DOM]'))).toEqual([])
    expect(await page.evaluate(() => [crossOriginIsolated, originAgentCluster])).toEqual([true, true])
    const offered: string[] = await page.evaluate(() =>
      Reflect.get(document, 'featurePolicy').allowedFeatures(),
    )
    // What a client hint tells goes to the page's own server alone; the rest is too new to be named.
    const named = offered.filter(feature => !feature.startsWith('ch-') && !young.includes(feature))
    expect(named.sort()).toEqual(['clipboard-write', 'cross-origin-isolated'])
  })

  test('what embed-for made for a portal talks to that portal, and to no other', async ({ page }) => {
    const own = await serve(folder)
    const stranger = await serve(folder)
    const release = join(folder, 'release')
    const { stdout } = await promisify(execFile)(process.execPath, [embedFor, '--out', release, own])
    const server = await startNginx('embeddable', undefined, release)
    leftovers.push(server.stop)
    await cp(join(release, 'embed/embed.js'), join(folder, 'embed.js'))
    const script = stdout.match(/<script .*<\/script>/)?.[0]
    expect(script).toContain('integrity="sha384-')
    const element = `<confluence-oauth-helper src="${server.https}/confluence-oauth-helper.html" site="acme">`
    await writeFile(join(folder, 'index.html'), `<title>Portal</title>${script}${element}`)
    await page.goto(`${own}/`)
    const helper = page.frameLocator('iframe')
    await expect(helper.getByText(`This page is part of ${own}`)).toBeVisible()
    await expect(helper.locator('input[name="site"]')).toHaveValue('acme')
    const refused = page.waitForEvent('console', message => /frame-ancestors/.test(message.text()))
    await page.goto(`${stranger}/`)
    await refused
    await expect(helper.getByRole('radio')).toHaveCount(0)
  })

  test('a portal that embeds only what agrees to it can frame the page for portals', async ({ page }) => {
    const strict = createServer((_, response) => {
      const headers = { 'content-type': 'text/html', 'cross-origin-embedder-policy': 'require-corp' }
      response.writeHead(200, headers).end(`<title>Portal</title><iframe src="${framed}"></iframe>`)
    })
    await new Promise<void>(ready => strict.listen(0, '127.0.0.1', ready))
    servers.push(strict)
    const origin = `http://127.0.0.1:${(strict.address() as AddressInfo).port}`
    const agree = (text: string) => text.replaceAll(portal, origin)
    const agreeing = await startNginx('embeddable', agree)
    const silent = await startNginx('embeddable', text => agree(text).replace(/^.*Embedder-Policy.*$/m, ''))
    leftovers.push(agreeing.stop, silent.stop)
    let framed = `${agreeing.https}/`
    await page.goto(origin)
    await expect(page.frameLocator('iframe').getByRole('radio').first()).toBeVisible()
    framed = `${silent.https}/`
    const refused = page.waitForEvent('requestfailed', request => request.url() === framed)
    await page.goto(origin)
    expect((await refused).failure()?.errorText).toContain('BLOCKED_BY_RESPONSE')
  })
})

/** A page of `host` that frames `address`. */
async function frame(page: Page, host: string, address: string): Promise<void> {
  await writeFile(join(folder, 'index.html'), `<title>Portal</title><iframe src="${address}"></iframe>`)
  await page.goto(`${host}/`)
}
