/** Whatever keeps the page from a portal is said: in an event, in one line of the console, in the frame. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, faultOf, type HostOptions, helperIn, test } from './fixtures/portal.js'
import { field } from './fixtures/reading.js'

const file = 'confluence-oauth-helper.html'

/** The listener comes last, as that of a portal's own script does. */
const around = (element: string) => `<!doctype html><title>Portal</title>
  <script src="embed.js" defer></script>
  ${element}
  <script type="module">
    window.heard = []
    for (const element of document.querySelectorAll('confluence-oauth-helper')) {
      element.addEventListener('error', ({ detail }) => heard.push(detail))
    }
  </script>`

const helper = (src: string, more = '') =>
  around(`<confluence-oauth-helper src="${src}" ${more}></confluence-oauth-helper>`)

const old = `<!doctype html><meta name="embed-origins" content=""><script>
  const announcement = { app: 'confluence-oauth-helper', version: 1, type: 'announce' }
  parent.postMessage(announcement, '*', [new MessageChannel().port2])</script>`

interface Fault extends Omit<HostOptions, 'html'> {
  html?: string
  code: string
  /** Of what is said. */
  cure: RegExp
}

const faults: Record<string, Fault> = {
  'no src': { code: 'src_missing', html: around('<confluence-oauth-helper></confluence-oauth-helper>'), cure: /Name the address/ },
  'a src of nothing': { code: 'not_found', html: helper('nowhere.html'), cure: /\/nowhere\.html with 404\. Correct src/ },
  'an app’s own page': {
    code: 'other_page',
    html: helper('app'),
    pages: { '/app': '<title>App</title>' },
    cure: /\/app is another page/,
  },
  'an empty list': { code: 'origins_empty', allowed: () => '', cure: /names nobody\. Put http:\/\/portal\.test:\d+ into it/ },
  'a list with a path in it': {
    code: 'origins_malformed',
    allowed: origin => `https://other.example ${origin}/portal`,
    cure: /http:\/\/portal\.test:\d+\/portal is no origin\. Write http:\/\/portal\.test:\d+:/,
  },
  'a list for others': {
    code: 'origins_without_portal',
    allowed: () => 'https://other.example',
    cure: /names https:\/\/other\.example, not http:\/\/portal\.test:\d+/,
  },
  'X-Frame-Options': {
    code: 'refused_by_file',
    headers: { [`/${file}`]: { 'x-frame-options': 'DENY' } },
    cure: /“X-Frame-Options: DENY”/,
  },
  'frame-ancestors of the file': {
    code: 'refused_by_file',
    headers: { [`/${file}`]: { 'content-security-policy': "frame-ancestors https://other.example" } },
    cure: /“frame-ancestors https:\/\/other\.example”/,
  },
  'frame-src of the portal': {
    code: 'refused_by_portal',
    headers: { '/': { 'content-security-policy': "frame-src 'none'" } },
    cure: /Add http:\/\/portal\.test:\d+\/\S+ to its frame-src/,
  },
  'COEP of the portal alone': {
    code: 'refused_by_isolation',
    name: '127.0.0.1',
    headers: { '/': { 'cross-origin-embedder-policy': 'require-corp' } },
    cure: /Send the file with/,
  },
  'a portal without an origin': {
    code: 'portal_without_origin',
    headers: { '/': { 'content-security-policy': 'sandbox allow-scripts' } },
    cure: /Serve it/,
  },
  'a page of another release': {
    code: 'version_unsupported',
    html: helper('old.html'),
    pages: { '/old.html': old },
    cure: /version 1 .* from one release/,
  },
  'a site of two lines': {
    code: 'value_refused',
    html: helper(file, 'site="acme&#10;evil" preset="read-and-write-pages"'),
    cure: /“site” is left out/,
  },
  'a site that is too long': {
    code: 'value_refused',
    html: helper(file, `site="${'a'.repeat(2049)}" preset="read-and-write-pages"`),
    cure: /“site” is left out/,
  },
  'a preset that there is not': {
    code: 'preset_unknown',
    html: helper(file, 'preset="everything" site="acme"'),
    cure: /no preset “everything”/,
  },
}

for (const [what, { code, cure, html = helper(file), ...served }] of Object.entries(faults)) {
  test(`${what} is said: ${code}`, async ({ page, host, complaints }) => {
    await page.goto(await host({ html, ...served }))
    await expectHeard(page, code, cure)
    const lines = () => complaints.filter(text => text.startsWith('<confluence-oauth-helper>'))
    await expect.poll(lines).toEqual([expect.stringContaining(code)])
    expect(lines()[0]).toMatch(cure)
    if (code === 'value_refused') await expectPreset(page)
  })
}

test('what another origin does not show is silent, and says what to look at', async ({ page, host }) => {
  const elsewhere = await host({ name: 'files.test', html: '', allowed: () => 'https://other.example' })
  await page.goto(await host({ html: helper(`${elsewhere}/${file}`) }))
  await expectHeard(page, 'silent', /has to name http:\/\/portal\.test:\d+/)
})

test('the page in the frame says which entry of its list is none, and hears the others', async ({ page, host }) => {
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  await page.goto(await host({ html: helper(file), allowed: origin => `${origin}/portal` }))
  await expect(helperIn(page).getByText(/embed-origins, http:\/\/portal\.test:\d+\/portal is no origin/)).toBeVisible()
  await expect.poll(() => said.filter(text => text.includes('/portal is no origin'))).not.toEqual([])
  await page.goto(await host({ html: helper(file, 'site="acme"'), allowed: origin => `* ${origin}` }))
  await expect(field(helperIn(page), 'site')).toHaveValue('acme')
})

test('every code is in the manual’s table, and every code of the table is tested here', async () => {
  const manual = await readFile(new URL('../docs/embedding.md', import.meta.url), 'utf8')
  const [, table = ''] = manual.split('## When nothing shows')
  const listed = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code)
  const tested = new Set([...Object.values(faults).map(({ code }) => code), 'silent'])
  expect(listed.sort()).toEqual([...tested].sort())
})

async function expectHeard(page: Page, code: string, message: RegExp): Promise<void> {
  const heard = () => page.evaluate(() => Reflect.get(window, 'heard'))
  await expect.poll(heard).toEqual([{ version: 2, type: 'error', code, message: expect.stringMatching(message) }])
}

async function expectPreset(page: Page): Promise<void> {
  await expect(helperIn(page).getByRole('radio', { name: /^Read and write pages/ })).toBeChecked()
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toHaveLength(1)
  expect(faultOf(await page.evaluate(() => Reflect.get(window, 'heard')[0]))).toBeNull()
}
