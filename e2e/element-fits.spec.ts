/** The element among other things: its height, what covers and clips it, its colours, what is lost and kept. */
import type { FrameLocator, Page } from '@playwright/test'
import { expect, expectHelper, newConfig, reload, test } from './fixtures/portal.js'
import { clientId, field, fill, openFor } from './fixtures/reading.js'
import { shiftOf, watchShift } from './fixtures/shift.js'

const file = 'confluence-oauth-helper.html'
const helperOf = (more: string) => `<confluence-oauth-helper src="${file}" ${more}></confluence-oauth-helper>`

const portal = (body: string, style = '') => `<!doctype html><meta name="viewport" content="width=device-width">
  <title>Portal</title><style>body { margin: 0 } ${style}</style>
  <script src="embed.js" defer></script>${body}`

const frameOf = (page: Page, at = 'confluence-oauth-helper') => page.locator(at).frameLocator('iframe')

for (const [width, height] of [[1280, 720], [390, 844], [1920, 1440]] as const) {
  test(`hardly anything moves while it loads, at ${width} by ${height}`, async ({ page, host }) => {
    await page.setViewportSize({ width, height })
    const body = `<h1>Portal</h1><p>Connect our agents.</p>${helperOf('site="acme"')}<p id="below">Below</p>`
    await watchShift(page)
    await page.goto(await host({ html: portal(body) }))
    await expect(field(frameOf(page), 'site')).toHaveValue('acme')
    await expectFitting(page)
    expect(await shiftOf(page)).toBeLessThan(0.05)
    expect(await page.locator('confluence-oauth-helper').evaluate(it => getComputedStyle(it).display)).toBe('block')
  })
}

const sticky = 'header { position: sticky; top: 0; z-index: 1; height: 80px; background: gold }'
const shells: Record<string, string> = {
  'a sticky header, by scroll-padding': portal(
    `<header>Portal</header>${helperOf('')}<p>Below</p>`,
    `${sticky} html { scroll-padding-top: 80px }`,
  ),
  'a sticky header, by inset': portal(`<header>Portal</header>${helperOf('inset="80"')}<p>Below</p>`, sticky),
  'a shell that scrolls below a header': portal(
    `<header>Portal</header><div class="shell">${helperOf('')}<p>Below</p></div>`,
    'header { height: 80px } .shell { height: calc(100vh - 80px); overflow: auto }',
  ),
  'a shell with a sticky header inside': portal(
    `<div class="shell"><header>Portal</header>${helperOf('inset="80"')}<p>Below</p></div>`,
    `${sticky} .shell { height: 100vh; overflow: auto }`,
  ),
}

for (const [what, html] of Object.entries(shells)) {
  test(`jumps and the panel keep clear of ${what}`, async ({ page, host }) => {
    // Jumps glide, as they do for most people.
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.goto(await host({ html }))
    const helper = frameOf(page)
    await helper.getByRole('button', { name: /^Create the auth config/ }).click()
    await helper.getByRole('button', { name: /^Connect your site/ }).click()
    const edge = await page.locator('header').evaluate(header => header.getBoundingClientRect().bottom)
    const top = (of: ReturnType<FrameLocator['locator']>) => async () => (await of.boundingBox())?.y ?? -1
    const heading = helper.getByRole('heading', { name: 'Connect your site' })
    await expect.poll(top(heading)).toBeGreaterThanOrEqual(edge)
    await expect(heading).toBeInViewport()
    await scrollBy(page, 300)
    const panel = helper.getByRole('complementary').getByRole('heading')
    await expect.poll(top(panel)).toBeGreaterThanOrEqual(edge)
    await expect(panel).toBeInViewport()
  })
}

test('theme="portal" follows the portal’s own color-scheme, whatever changes it', async ({ page, host }) => {
  await page.goto(await host({ html: portal(`<main>${helperOf('theme="portal"')}</main>`, '.dark { color-scheme: dark }') }))
  const helper = await expectHelper(page)
  const scheme = () => helper.locator('html').evaluate(root => root.style.colorScheme)
  await expect.poll(scheme).toBe('light')
  await page.locator('main').evaluate(main => main.classList.add('dark'))
  await expect.poll(scheme).toBe('dark')
  await page.locator('main').evaluate(main => main.classList.remove('dark'))
  await expect.poll(scheme).toBe('light')
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light dark'))
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(scheme).toBe('dark')
})

test('values that come late are taken while their field is untouched', async ({ page, host }) => {
  await page.goto(await host({ html: portal(helperOf('')) }))
  const helper = await expectHelper(page)
  const set = (name: string, value: string) =>
    page.locator('confluence-oauth-helper').evaluate((it, given) => it.setAttribute(...given), [name, value] as const)
  await set('site', 'acme')
  await expect(field(helper, 'site')).toHaveValue('acme')
  await set('site', 'other')
  await expect(field(helper, 'site')).toHaveValue('other')
  await fill(helper, 'site', 'mine')
  await set('site', 'acme')
  await set('preset', 'read-and-write-pages')
  await set('callback', 'https://auth.example.com/callback')
  await expect(helper.getByRole('radio', { name: /^Read and write pages/ })).toBeChecked()
  await expect(field(helper, 'callback-url')).toHaveValue('https://auth.example.com/callback')
  await expect(field(helper, 'site')).toHaveValue('mine')
})

test.describe('a draft', () => {
  const two = portal(`<div id="here">${helperOf('')}</div><div id="there"></div>`)
  const move = (page: Page) => page.evaluate(() => document.getElementById('there')?.append(document.querySelector('confluence-oauth-helper') ?? ''))

  test('is left with the portal only once the person agreed, and comes back after a move and a reload', async ({
    page,
    host,
  }) => {
    await page.goto(await host({ html: two }))
    const drafts: string[] = []
    await page.exposeFunction('gave', (draft: string) => drafts.push(draft))
    await page.locator('confluence-oauth-helper').evaluate(it =>
      it.addEventListener('draft', event => Reflect.get(window, 'gave')(Reflect.get(event, 'detail').draft)),
    )
    const helper = await expectHelper(page)
    await fill(helper, 'client-id', clientId)
    await fill(helper, 'client-secret', 'ATOA-canary-typed')
    await helper.getByRole('radio', { name: /^Read and write pages/ }).check()
    expect(drafts).toEqual([])
    await helper.getByRole('checkbox', { name: 'Let it keep my setup' }).check()
    await expect.poll(() => drafts.length).toBe(1)
    await fill(helper, 'site', 'acme')
    await expect.poll(() => opened(drafts.at(-1))).toMatchObject({ clientId, site: 'acme', preset: 'read-and-write-pages' })
    expect(drafts.map(opened).join()).not.toContain('canary')
    await move(page)
    await expect(field(helper, 'client-id')).toHaveValue(clientId)
    await expect(field(helper, 'client-secret')).toHaveValue('')
    await expect(helper.locator('#view-status')).toHaveText('What you had entered is back.')
    await reload(page)
    await expect(field(helper, 'site')).toHaveValue('acme')
    await expect(helper.getByRole('checkbox', { name: 'Let it keep my setup' })).not.toBeChecked()
    const count = drafts.length
    await fill(helper, 'app-name', 'Another')
    await expect(field(helper, 'app-name')).toHaveValue('Another')
    expect(drafts).toHaveLength(count)
  })

  test('without that, nothing comes back', async ({ page, host }) => {
    await page.goto(await host({ html: two }))
    const helper = await expectHelper(page)
    await fill(helper, 'client-id', clientId)
    await move(page)
    await expectHelper(page)
    await expect(field(helper, 'client-id')).toHaveValue('')
  })

  test('in a page that was touched opens the dialog that shows what it would set; a bad one is refused', async ({
    page,
    host,
  }) => {
    const greedy = `<!doctype html><script>addEventListener('message', ({ ports }) => { window.port ??= ports[0] })</script>
      <iframe src="${file}" width="1000" height="900"></iframe>`
    const origin = await host({ html: greedy })
    const draft = `setup=${Buffer.from(JSON.stringify({ setup: 1, site: 'theirs' })).toString('base64url')}`
    const say = async (more: object) => {
      await page.waitForFunction(() => Reflect.has(window, 'port'))
      await page.evaluate(given => Reflect.get(window, 'port').postMessage({ version: 2, type: 'setup', ...given }), more)
    }
    await page.goto(origin)
    const helper = await expectHelper(page)
    await fill(helper, 'site', 'mine')
    await say({ draft })
    await expect(helper.getByRole('dialog', { name: 'A setup from somebody else' })).toContainText('theirs')
    await expect(field(helper, 'site')).toHaveValue('mine')
    await helper.getByRole('button', { name: 'Apply' }).click()
    await expect(field(helper, 'site')).toHaveValue('theirs')
    await page.evaluate(() => sessionStorage.clear())
    await page.goto(await host({ html: greedy, name: 'other.test' }))
    await expectHelper(page)
    await say({ draft: `setup=${Buffer.from('{"setup":1,"clientSecret":"x"}').toString('base64url')}` })
    await expect(helper.getByRole('dialog')).toContainText('Nothing was set.')
    await expect(field(helper, 'site')).toHaveValue('')
  })
})

test('an answer is shown where the person clicked: the reason, or the link with its host', async ({ page, host }) => {
  const body = `${helperOf('id="one" site="acme" wants="request"')}${helperOf('id="two" wants="request"')}`
  await page.goto(await host({ html: portal(body) }))
  const one = frameOf(page, '#one')
  const answer = (result: object) =>
    page.locator('#one').evaluate((it, given) => Reflect.get(it, 'answer').call(it, given), result)
  const handOver = async () => {
    await one.getByRole('button', { name: /^Hand the auth config/ }).click()
    await one.getByRole('button', { name: 'Hand it over' }).click()
  }
  await openFor(one, 'client-id')
  await fill(one, 'client-id', clientId)
  await one.getByRole('button', { name: 'Show everything' }).click()
  const place = one.locator('#view-config-portal')
  await handOver()
  await answer({ ok: false, message: 'Composio answered 403: <b>ask</b> your admin.' })
  await expect(place).toContainText('Composio answered 403: <b>ask</b> your admin.')
  await handOver()
  await answer({ ok: true, authConfigId: newConfig, redirectUrl: 'https://connect.composio.dev@evil.test/link' })
  await expect(place).not.toContainText('answered 403')
  const link = place.getByRole('link')
  await expect(link).toHaveText('Connect, on evil.test')
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(field(one, 'auth-config-id')).toHaveValue(newConfig)
  await test.step('a link that is a script is left out, and said so', async () => {
    const faults = page.locator('#one').evaluate(
      it => new Promise(heard => it.addEventListener('error', event => heard(Reflect.get(event, 'detail')))),
    )
    await handOver()
    await answer({ ok: true, redirectUrl: 'javascript:alert(1)', message: 'Done.' })
    await expect(place).toContainText('Done.')
    await expect(place.getByRole('link')).toHaveCount(0)
    expect(await faults).toMatchObject({ code: 'value_refused', message: expect.stringContaining('redirectUrl') })
  })
  await expect(field(frameOf(page, '#two'), 'client-id')).toHaveValue('')
  await expect(field(frameOf(page, '#two'), 'site')).toHaveValue('')
})

function opened(draft = ''): unknown {
  return JSON.parse(Buffer.from(draft.replace('setup=', ''), 'base64url').toString())
}

async function scrollBy(page: Page, pixels: number): Promise<void> {
  await page.evaluate(given => {
    const box = document.querySelector('.shell') ?? document.documentElement
    box.scrollBy({ top: given, behavior: 'instant' })
  }, pixels)
}

async function expectFitting(page: Page): Promise<void> {
  const rest = () =>
    page.frames()[1]?.evaluate(() => {
      const { height } = document.documentElement.getBoundingClientRect()
      return innerHeight - Math.ceil(height)
    })
  await expect.poll(rest).toBe(0)
}
