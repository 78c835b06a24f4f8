/** The helper in a portal: the example as it stands, and a plain iframe as docs/embedding.md has it. */
import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from '@playwright/test'
import {
  type ExamplePortal,
  expect,
  expectHelper,
  faultOf,
  newConfig,
  redirectUrl,
  reload,
  secrets,
  test,
} from './fixtures/portal.js'
import { clientId, composioCallback, field, fill, openFor } from './fixtures/reading.js'

const typed = 'ATOA-canary-typed-by-a-person'

test.describe('the element, in a portal with a strict policy on plain http', () => {
  test('sets what the portal chose, and tells it where the steps stand', async ({
    page,
    portal,
    complaints,
  }) => {
    const helper = await openExample(page, portal)
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await test.step('in a frame of nobody’s origin, without storage', async () => {
      expect(await insideOf(page).evaluate(() => origin)).toBe('null')
      const attempt = insideOf(page).evaluate(() => sessionStorage.length)
      await expect(attempt).rejects.toThrow('SecurityError')
    })
    await expect(helper.getByRole('radio', { name: /^Read and write pages/ })).toBeChecked()
    await expect(field(helper, 'site')).toHaveValue('https://acme.atlassian.net')
    await expect(helper.locator('output[name="site-result"]')).toContainText('Subdomain acme')
    await expect(helper.getByText(`This page is part of ${portal.origin}`)).toBeVisible()
    await expect(page.locator('#progress')).toHaveText('0 of 4 steps done.')
    await fill(helper, 'auth-config-id', newConfig)
    await expect(page.locator('#progress')).toHaveText('1 of 4 steps done.')
    expect(complaints).toEqual([])
  })

  test('is as tall as its page, as that grows and shrinks', async ({ page, portal }) => {
    const helper = await openExample(page, portal)
    await expectFitting(page)
    const before = await heightOf(page)
    await helper.locator('#managed > summary').click()
    await expect.poll(() => heightOf(page)).toBeGreaterThan(before + 100)
    await expectFitting(page)
    await helper.locator('#managed > summary').click()
    await expect.poll(() => heightOf(page)).toBe(before)
    await page.setViewportSize({ width: 360, height: 640 })
    await expectFitting(page)
  })

  test('scrolls with the portal: links lead on, and what should stay in sight does', async ({
    page,
    portal,
  }) => {
    const helper = await openExample(page, portal)
    const connect = helper.getByRole('heading', { name: 'Connect your site' })
    const panel = helper.getByRole('complementary').getByText('Callback URL')
    await helper.getByRole('button', { name: 'Show one step at a time' }).click()
    await helper.getByRole('button', { name: /^Connect your site/ }).click()
    await expect(connect).toBeInViewport()
    await expect(panel).toBeInViewport()
    await openFor(helper, 'way')
    await helper.getByRole('radio', { name: 'Code' }).check()
    await test.step('and the line that says what happened', async () => {
      await fill(helper, 'auth-config-id', newConfig)
      await fill(helper, 'user-id', 'user-1')
      await offer(helper, 'connect link').click()
      await helper.getByRole('button', { name: 'Hand it over' }).click()
      await expect(helper.getByText(`${portal.origin} has sent it.`)).toBeInViewport()
    })
    await test.step('and the connect link comes back to where it was asked for', async () => {
      const link = helper.getByRole('link', { name: 'Connect, on connect.composio.dev' })
      await expect(link).toHaveAttribute('href', redirectUrl)
      expect(portal.asked.map(({ path, body }) => [path, body])).toEqual([
        [
          '/api/v3.1/connected_accounts/link',
          {
            auth_config_id: newConfig,
            user_id: 'user-1',
            connection_data: { subdomain: 'acme' },
          },
        ],
      ])
    })
  })

  test('is dark or light as the portal is, at any time', async ({ page, portal }) => {
    const helper = await openExample(page, portal)
    const ground = () =>
      helper.locator('body').evaluate(body => getComputedStyle(body).backgroundColor)
    const light = await ground()
    await setAttribute(page, 'theme', 'dark')
    await expect.poll(ground).not.toBe(light)
    await setAttribute(page, 'theme', 'light')
    await expect.poll(ground).toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await ground()).toBe(light)
    await setAttribute(page, 'theme', 'auto')
    await expect.poll(ground).not.toBe(light)
  })

  test('hands over a request only when the person has seen and confirmed it', async ({
    page,
    portal,
    complaints,
  }) => {
    const helper = await openExample(page, portal)
    const seen = await listenTo(page)
    await expect(offer(helper, 'auth config')).toBeDisabled()
    await fill(helper, 'client-id', clientId)
    await fill(helper, 'client-secret', typed)
    await offer(helper, 'auth config').click()
    const shown = helper.getByRole('region', { name: `What ${portal.origin} gets` })
    await expect(shown).toContainText('"client_secret": "ATLASSIAN_CLIENT_SECRET"')
    await expect(helper.getByRole('checkbox', { name: /client secret you typed/ })).toHaveCount(0)
    await test.step('declined: nothing leaves', async () => {
      await helper.getByRole('button', { name: 'Cancel' }).click()
      await expect(offer(helper, 'auth config')).toBeFocused()
      expect(await typesOf(seen)).not.toContain('request')
      expect(portal.asked).toEqual([])
    })
    await test.step('changed after it was shown: it is asked anew', async () => {
      await offer(helper, 'auth config').click()
      await fill(helper, 'app-name', 'Another name')
      await expect(helper.getByRole('button', { name: 'Hand it over' })).toHaveCount(0)
      await expect(offer(helper, 'auth config')).toBeVisible()
    })
    await test.step('confirmed: exactly what was shown', async () => {
      await offer(helper, 'auth config').click()
      const words = JSON.parse((await shown.textContent()) ?? '')
      await helper.getByRole('button', { name: 'Hand it over' }).click()
      await expect(page.locator('#outcome')).toHaveText('Composio has it.')
      const requests = (await seen()).filter(message => message.type === 'request')
      expect(requests).toEqual([{ version: 2, type: 'request', request: words }])
    })
    await test.step('the server alone knew the secrets', async () => {
      expect(portal.asked).toEqual([
        {
          path: '/api/v3.1/auth_configs',
          key: secrets.apiKey,
          body: expect.objectContaining({
            auth_config: expect.objectContaining({
              credentials: expect.objectContaining({
                client_id: clientId,
                client_secret: secrets.clientSecret,
                oauth_redirect_uri: composioCallback,
              }),
            }),
          }),
        },
      ])
      const everything = JSON.stringify(await seen())
      for (const secret of [typed, ...Object.values(secrets)]) {
        expect(everything).not.toContain(secret)
      }
    })
    await expect(field(helper, 'auth-config-id')).toHaveValue(newConfig)
    for (const message of await seen()) expect(faultOf(message)).toBeNull()
    expect(complaints).toEqual([])
  })

  test('a typed secret goes along where the portal asked for it and the person agreed', async ({
    page,
    portal,
  }) => {
    await openExample(page, portal)
    await test.step('a portal that asked for nothing is offered nothing', async () => {
      const helper = await reloadWith(page, 'wants', '')
      await fill(helper, 'client-id', clientId)
      await expect(helper.locator('output[name="auth-config-json"]')).toContainText(clientId)
      await expect(helper.getByRole('button', { name: /^Hand the .* request to / })).toHaveCount(0)
    })
    const seen = await listenTo(page)
    const helper = await reloadWith(page, 'wants', 'request secret')
    const first = async () => (await typesOf(seen)).filter(type => type !== 'resize').slice(0, 2)
    await expect.poll(first).toEqual(['ready', 'change'])
    await fill(helper, 'client-id', clientId)
    await fill(helper, 'client-secret', typed)
    await offer(helper, 'auth config').click()
    const choice = helper.getByRole('checkbox', { name: /client secret you typed/ })
    const shown = helper.getByRole('region', { name: `What ${portal.origin} gets` })
    await expect(choice).not.toBeChecked()
    await expect(shown).toContainText('ATLASSIAN_CLIENT_SECRET')
    await choice.check()
    await expect(shown).toContainText('****')
    await expect(shown).not.toContainText(typed)
    await expect(choice).toHaveAccessibleName(/plain http/)
    expect(JSON.stringify(await seen())).not.toContain(typed)
    await helper.getByRole('button', { name: 'Hand it over' }).click()
    await expect(page.locator('#outcome')).toHaveText('Composio has it.')
    expect(JSON.stringify(portal.asked)).toContain(typed)
    const withSecret = (await seen()).filter(message => JSON.stringify(message).includes(typed))
    expect(withSecret.map(({ type }) => type)).toEqual(['request'])
  })
})

test('a portal of version 1 is told so, and nothing of it is taken', async ({ page, host }) => {
  const origin = await host({
    html: (await documented()).replace("version: 2, type: 'setup'", "version: 1, type: 'setup'"),
  })
  const said: unknown[] = []
  await page.exposeFunction('heard', (message: unknown) => said.push(message))
  await page.goto(origin)
  const helper = await expectHelper(page)
  await expect.poll(() => said.map(faultOf)).toEqual([null])
  expect(said).toMatchObject([{ version: 2, type: 'error', code: 'version_unsupported' }])
  await expect(field(helper, 'site')).toHaveValue('')
})

for (const sandbox of [null, 'allow-scripts']) {
  test(`a plain iframe works by the handshake as documented, sandbox ${sandbox}`, async ({
    page,
    host,
    complaints,
  }) => {
    const attribute = sandbox === null ? '' : `sandbox="${sandbox}"`
    const origin = await host({ html: (await documented()).replace('<iframe', `<iframe ${attribute}`) })
    const said: unknown[] = []
    await page.exposeFunction('heard', (message: unknown) => said.push(message))
    await page.goto(origin)
    const helper = await expectHelper(page)
    await expect(field(helper, 'site')).toHaveValue('acme')
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1000)
    await expectFitting(page)
    await fill(helper, 'client-id', clientId)
    await offer(helper, 'auth config').click()
    await helper.getByRole('button', { name: 'Hand it over' }).click()
    const types = () => [...new Set(said.map(message => (message as { type: string }).type))].sort()
    await expect.poll(types).toEqual(['change', 'ready', 'request', 'resize'])
    for (const message of said) expect(faultOf(message)).toBeNull()
    expect(complaints).toEqual([])
  })
}

async function openExample(page: Page, portal: ExamplePortal): Promise<FrameLocator> {
  await page.goto(portal.origin)
  const helper = await expectHelper(page)
  await expect(page.locator('#progress')).toContainText('steps done')
  // What the portal chose has arrived, so nothing grows any more.
  await expect(helper.locator('output[name="site-result"]')).toContainText('Subdomain acme')
  return helper
}

async function reloadWith(page: Page, name: string, value: string): Promise<FrameLocator> {
  await setAttribute(page, name, value)
  await reload(page)
  return expectHelper(page)
}

async function setAttribute(page: Page, name: string, value: string): Promise<void> {
  await page
    .locator('confluence-oauth-helper')
    .evaluate((element, given) => element.setAttribute(...given), [name, value] as const)
}

/** Records every message that reaches the portal's scripts from now on. */
async function listenTo(page: Page): Promise<() => Promise<{ type: string }[]>> {
  const element = page.locator('confluence-oauth-helper')
  await element.evaluate(helper => {
    const seen: unknown[] = []
    Reflect.set(window, 'seen', seen)
    for (const type of ['ready', 'resize', 'change', 'request']) {
      helper.addEventListener(type, event => seen.push(Reflect.get(event, 'detail')))
    }
  })
  return () => page.evaluate(() => Reflect.get(window, 'seen'))
}

async function typesOf(seen: () => Promise<{ type: string }[]>): Promise<string[]> {
  return (await seen()).map(({ type }) => type)
}

const offer = (helper: FrameLocator, what: string) =>
  helper.getByRole('button', { name: new RegExp(`^Hand the ${what} request to `) })

function insideOf(page: Page) {
  const frame = page.frames()[1]
  if (!frame) throw new Error('There is no frame.')
  return frame
}

const heightOf = (page: Page): Promise<number> =>
  page.locator('iframe').evaluate(frame => frame.getBoundingClientRect().height)

/** The frame is exactly as tall as its page. */
async function expectFitting(page: Page): Promise<void> {
  const rest = () =>
    insideOf(page).evaluate(() => {
      const { height } = document.documentElement.getBoundingClientRect()
      return innerHeight - Math.ceil(height)
    })
  await expect.poll(rest).toBe(0)
}

/** The page in docs/embedding.md, word for word. */
async function documented(): Promise<string> {
  const text = await readFile(new URL('../docs/embedding.md', import.meta.url), 'utf8')
  const page = text.match(/```html\n(<!doctype html>[\s\S]*?)```/)?.[1]
  if (page === undefined) throw new Error('docs/embedding.md has no page to try.')
  return page.replace('console.log(message)', 'heard(message)')
}
