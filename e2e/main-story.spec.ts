/** The whole job, once for the hosted page and once for the file opened from disk. */
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, expectReady, forms, test } from './fixtures/quiet-page.js'
import {
  chooseForm,
  clientId,
  composioCallback,
  copied,
  expectStored,
  field,
  fieldError,
  guideScopes,
  jsonOf,
  output,
  statusLine,
  stored,
  textOf,
} from './fixtures/reading.js'

const secret = 'ATOA-canary-0123456789-secret'
const ownCallback = 'https://auth.example.com/callback'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

for (const form of forms) {
  test.describe(form, () => {
    test.use({ form })

    test('the 70 scopes of the guide are counted, flagged and written for both sides', async ({
      page,
      open,
    }) => {
      await open()
      const scopes = guideScopes()
      expect(scopes).toHaveLength(70)
      await field(page, 'scope-text').fill(`${scopes.join(',')},read:pages:confluence`)
      await expect(page.getByText('70 scopes found')).toBeVisible()
      await expect(output(page, 'budget')).toContainText('69 of 50 scopes')
      await expect(page.getByText('Atlassian recommends fewer than 50.')).toBeVisible()
      await test.step('an unknown name is flagged, and the one that was meant is a click away', async () => {
        await expect(page.getByText('1 name is not known')).toBeVisible()
        await field(page, 'scope-text').fill('read:pages:confluence, read:space:confluence')
        await page.getByRole('button', { name: 'read:page:confluence' }).click()
        await expect(page.getByText('not known')).toHaveCount(0)
        await expect(field(page, 'scope-text')).toHaveValue(
          'read:page:confluence, read:space:confluence',
        )
      })
      await field(page, 'scope-text').fill(scopes.join(','))
      await expectSameScopes(page, scopes)
    })

    test('a preset gives the same list to both sides', async ({ page, open }) => {
      await open()
      await page.getByRole('radio', { name: /^The guide's list/ }).check()
      await expectSameScopes(page, guideScopes())
      await page.getByRole('radio', { name: /^Search and read/ }).check()
      await expect(output(page, 'budget')).toContainText('5 of 50 scopes')
      expect(await copied(page, 'the scopes for Composio')).toBe(
        await textOf(page, 'scopes-composio'),
      )
    })

    test('an address becomes a subdomain, and a look-alike is refused at its field', async ({
      page,
      open,
    }) => {
      await open()
      const site = page.getByLabel('Any address from your Confluence')
      await site.fill(' https://ACME.atlassian.net:443/wiki/spaces/X?atlOrigin=1 ')
      await expect(output(page, 'site-result')).toHaveText('Subdomain acme, on acme.atlassian.net')
      await expect(fieldError(page, 'site')).toHaveCount(0)
      const lookalike = 'acme.atlassian.net.example.com'
      await site.fill(lookalike)
      await expect(site).toHaveValue(lookalike)
      await expect(site).toHaveAttribute('aria-invalid', 'true')
      await expect(site).toHaveAccessibleDescription(/does not end in \.atlassian\.net/)
      await expect(output(page, 'site-result')).toBeEmpty()
      await test.step('the mistake is said in the status line too', async () => {
        await expect(statusLine(page)).toContainText('does not end in .atlassian.net')
      })
    })

    test('the preview carries no PKCE, and Composio gets the callback that is registered', async ({
      page,
      open,
    }) => {
      await open()
      await page.getByLabel('Client ID', { exact: true }).fill(clientId)
      await page.getByRole('radio', { name: /^Composio v3.1/ }).check()
      const callback = 'https://backend.composio.dev/api/v3.1/toolkits/auth/callback'
      await expect(field(page, 'callback-url')).toHaveValue(callback)
      const url = await consentUrl(page)
      expect(Object.fromEntries(url.searchParams)).toEqual({
        audience: 'api.atlassian.com',
        client_id: clientId,
        scope: await textOf(page, 'scopes-atlassian'),
        redirect_uri: callback,
        state: expect.stringMatching(/^[\w-]{43}$/),
        response_type: 'code',
        prompt: 'consent',
      })
      expect(url.origin + url.pathname).toBe('https://auth.atlassian.com/authorize')
      expect(await copied(page, 'the consent URL')).toBe(url.href)
      expect(JSON.stringify(await jsonOf(page, 'auth-config-json'))).toContain(callback)
      await expect(page.getByText('cannot finish a Composio connection')).toBeVisible()
    })

    test('an own callback gets a state and the challenge of the verifier that is kept', async ({
      page,
      open,
    }) => {
      await open()
      await page.getByLabel('Client ID', { exact: true }).fill(clientId)
      await page.getByRole('radio', { name: 'Whole flow with your own callback' }).check()
      await page.getByLabel('Your callback URL').fill(ownCallback)
      const { searchParams } = await consentUrl(page)
      expect(searchParams.get('redirect_uri')).toBe(ownCallback)
      expect(searchParams.get('code_challenge_method')).toBe('S256')
      expect(await stored(page)).not.toContain('verifier')
      await copied(page, 'the consent URL')
      const flow = await keptFlow(page)
      const challenge = createHash('sha256').update(flow.verifier).digest('base64url')
      expect(searchParams.get('code_challenge')).toBe(challenge)
      expect(searchParams.get('state')).toBe(flow.state)
      await expect(page.getByText('Waiting for the answer.')).toBeVisible()
      await test.step('an answer with another state is not believed, the right one is', async () => {
        await receive(page, `${ownCallback}?code=stolen&state=${'x'.repeat(43)}`)
        await expect(page.getByText('This answer belongs to another flow')).toBeVisible()
        await receive(page, `${ownCallback}?code=canary-code&state=${flow.state}`)
        await expect(page.getByText('Code received, its state is right.')).toBeVisible()
        await expect(output(page, 'token-request-snippet')).toContainText('canary-code')
        await expect(output(page, 'token-request-snippet')).toContainText(flow.verifier)
      })
    })

    test('the auth config has a placeholder until the secret is typed and switched on', async ({
      page,
      open,
    }) => {
      await open()
      await page.getByLabel('Client ID', { exact: true }).fill(clientId)
      const body = await jsonOf(page, 'auth-config-json')
      expect(body).toEqual({
        toolkit: { slug: 'confluence' },
        auth_config: {
          type: 'use_custom_auth',
          name: 'Confluence (my app)',
          authScheme: 'OAUTH2',
          credentials: {
            client_id: clientId,
            client_secret: 'ATLASSIAN_CLIENT_SECRET',
            oauth_redirect_uri: composioCallback,
            scopes: await textOf(page, 'scopes-composio'),
          },
        },
      })
      await chooseForm(page, 'the auth config request', 'curl')
      await expect(output(page, 'auth-config-snippet')).toContainText('curl')
      await expect(output(page, 'auth-config-snippet')).toContainText('ATLASSIAN_CLIENT_SECRET')
      await expect(output(page, 'auth-config-snippet')).toContainText('COMPOSIO_API_KEY')
      await page.getByLabel('Secret optional').fill(secret)
      expect(await copied(page, 'the auth config request')).not.toContain(secret)
      await page.getByRole('checkbox', { name: /^Put the typed secret into copied text/ }).check()
      expect(await copied(page, 'the auth config request')).toContain(secret)
      await expect(output(page, 'auth-config-snippet')).toContainText('****')
      await expectNowhere(page)
      await test.step('"Clear" takes it out of the field and of what is copied', async () => {
        await page.getByRole('button', { name: 'Clear', exact: true }).click()
        await expect(statusLine(page)).toHaveText('The secret is cleared.')
        await expect(field(page, 'client-secret')).toHaveValue('')
        expect(await copied(page, 'the auth config request')).not.toContain(secret)
      })
    })

    test('a reload keeps what is not secret', async ({ page, open }) => {
      await open()
      await page.getByRole('radio', { name: /^Read and write pages/ }).check()
      await page.getByLabel('Client ID', { exact: true }).fill(clientId)
      await page.getByLabel('Secret optional').fill(secret)
      await page.getByLabel('Any address from your Confluence').fill('acme')
      await page.getByLabel('User ID in your application').fill('user-123')
      await expectStored(page, 'user-123')
      await page.reload()
      await expectReady(page)
      await expect(page.getByRole('radio', { name: /^Read and write pages/ })).toBeChecked()
      await expect(field(page, 'client-id')).toHaveValue(clientId)
      await expect(field(page, 'site')).toHaveValue('acme')
      await expect(field(page, 'user-id')).toHaveValue('user-123')
      await expect(field(page, 'client-secret')).toHaveValue('')
      expect(await stored(page)).not.toContain(secret)
    })
  })
}

async function expectSameScopes(page: Page, scopes: string[]): Promise<void> {
  await expect(output(page, 'scopes-atlassian')).toContainText(' ')
  const atlassian = (await textOf(page, 'scopes-atlassian')).split(' ')
  const composio = (await textOf(page, 'scopes-composio')).split(',')
  expect(atlassian).toEqual(composio)
  expect([...atlassian].sort()).toEqual([...scopes].sort())
}

async function consentUrl(page: Page): Promise<URL> {
  await expect(output(page, 'consent-url')).toContainText('https://')
  return new URL(await textOf(page, 'consent-url'))
}

async function keptFlow(page: Page): Promise<{ verifier: string; state: string }> {
  const kept = await page.evaluate(() => sessionStorage.getItem('confluence-oauth-helper:flow'))
  const flow: unknown = JSON.parse(kept ?? 'null')
  expect(flow).toMatchObject({ verifier: expect.any(String), state: expect.any(String) })
  return flow as { verifier: string; state: string }
}

async function receive(page: Page, address: string): Promise<void> {
  await page.getByLabel('The address you were sent to').fill(address)
  await page.getByRole('button', { name: 'Check this address' }).click()
}

/** Outside the field it was typed into. */
async function expectNowhere(page: Page): Promise<void> {
  expect(await page.content()).not.toContain(secret)
  expect(await page.locator('html').innerText()).not.toContain(secret)
  expect(page.url() + (await page.title())).not.toContain(secret)
  expect(await stored(page)).not.toContain(secret)
  const holders = await page.evaluate(
    text =>
      [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
        .filter(control => control.value.includes(text))
        .map(control => control.name),
    secret,
  )
  expect(holders).toEqual(['client-secret'])
}
