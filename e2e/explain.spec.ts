/** What was seen is pasted, and the page says what it is and what to change. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import {
  clientId,
  configId,
  expectStored,
  field,
  fieldError,
  fill,
  output,
  stored,
  textOf,
} from './fixtures/reading.js'

const missing = (scopes: string): string => `Atlassian

Something went wrong

INFORMATION FOR THE OWNER OF MY AGENT

This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: ${scopes}.`

/** Texts as people paste them, with what the page should make of each. */
const pasted: Record<string, [text: string, kind: string, finding: RegExp]> = {
  'a callback that is not registered': [
    'https://id.atlassian.com/error?error=unauthorized_client&error_description=redirect_uri%20is%20not%20registered%20for%20client:%20https://backend.composio.dev/api/v1/auth-apps/add',
    'Certain: callback not registered',
    /Callback URL equal to the one that Composio sends/,
  ],
  'a declined consent': [
    'https://backend.composio.dev/api/v3/toolkits/auth/callback?error=access_denied&error_description=User%20did%20not%20authorize%20the%20request',
    'Certain: consent declined',
    /./,
  ],
  "an administrator's refusal": [
    'Your site admin must authorize this app for the site "acme.atlassian.net" before the app can access your account.',
    'Certain: site admin must authorize',
    /administrator/i,
  ],
  'a tool call without the scope for it': [
    '{"code":401,"message":"Unauthorized; scope does not match"}',
    'Certain: scope does not match',
    /connect again|reconnect/i,
  ],
  'an address that is too long': [
    '<title>414 Request-URI Too Large</title><hr><center>cloudfront</center>',
    'Likely: address too long',
    /scopes/,
  ],
}

async function paste(page: Page, text: string): Promise<void> {
  await fill(page, 'explain-text', text)
}

test('the consent page that lacks scopes is read: which ones, and what dropping them costs', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
  await paste(page, missing('read:space:confluence and read:comment:confluence'))
  const result = output(page, 'explain-result')
  await expect(result).toContainText('Certain: scopes not added')
  for (const scope of ['read:space:confluence', 'read:comment:confluence']) {
    await expect(result.locator('.chips')).toContainText(scope)
  }
  await page.getByText('What asking for less costs').click()
  await expect(page.locator('#ask-less')).toContainText(/dropping (it|them) loses \d+ tools/)
})

test('what people paste is recognised, whatever was pasted before', async ({ page, open }) => {
  await open()
  for (const [what, [text, kind, finding]] of Object.entries(pasted)) {
    await test.step(what, async () => {
      await paste(page, text)
      await expect(output(page, 'explain-result')).toContainText(kind)
      await expect(output(page, 'explain-result')).toContainText(finding)
    })
  }
})

test('a callback is said to be chosen here once somebody chose', async ({ page, open }) => {
  await open()
  await paste(page, pasted['a callback that is not registered']?.[0] ?? '')
  const result = output(page, 'explain-result')
  await expect(result).toContainText('Certain: callback not registered')
  await expect(result).not.toContainText('Here you have chosen')
  await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
  await expect(result).toContainText('Here you have chosen https://backend.composio.dev/api/v3/toolkits/auth/callback')
})

test('what the app does not have is dropped in one click', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
  await paste(page, missing('read:space:confluence'))
  await page.getByRole('button', { name: 'Ask for less instead' }).click()
  await expect(output(page, 'scopes-composio')).not.toContainText('read:space:confluence')
  await expect(output(page, 'scopes-composio')).toContainText('read:page:confluence')
})

test('the page’s own consent URL is what was chosen, by Composio’s word on its tools too', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('radio', { name: /^My own choice/ }).check()
  await page.getByRole('searchbox', { name: 'Search' }).fill('GET_PAGES')
  await page.getByRole('checkbox', { name: /CONFLUENCE_GET_PAGES\b/ }).check()
  await fill(page, 'scope-text', 'read:label:confluence')
  await page.locator('#inferred-tools > summary').click()
  await fill(page, 'tool-scopes-text', 
    JSON.stringify({
      per_tool_requirements: [
        {
          tool: 'CONFLUENCE_GET_PAGES',
          scope_requirements: { all_of: ['read:content:confluence'] },
        },
      ],
    }),
  )
  await fill(page, 'client-id', clientId)
  await expect(output(page, 'consent-url')).toContainText('read:content:confluence')
  await expect(output(page, 'consent-url')).toContainText('read:label:confluence')
  await paste(page, await textOf(page, 'consent-url'))
  await expect(output(page, 'explain-result')).toContainText('This is a consent URL of Atlassian')
  await expect(output(page, 'explain-result')).not.toContainText('than you chose')
})

test('an address, a callback and an id go where they belong in one click', async ({
  page,
  open,
}) => {
  await open()
  await paste(page, 'https://ACME.atlassian.net/wiki/spaces/X/overview')
  await page.getByRole('button', { name: 'Use this site' }).click()
  await expect(field(page, 'site')).toHaveValue('acme')
  const callback = 'https://backend.composio.dev/api/v3.1/toolkits/auth/callback'
  await paste(page, callback)
  await page.getByRole('button', { name: 'Use this callback URL' }).click()
  await expect(field(page, 'callback-url')).toHaveValue(callback)
  await paste(page, configId)
  await page.getByRole('button', { name: 'Use this auth config' }).click()
  await expect(field(page, 'auth-config-id')).toHaveValue(configId)
})

test('the callback that the request has is chosen first, then registered', async ({ page, open }) => {
  await open()
  await paste(page, pasted['a callback that is not registered']?.[0] ?? '')
  const result = output(page, 'explain-result')
  await expect(result).toContainText('The request has https://backend.composio.dev/api/v1/auth-apps/add.')
  await expect(result.getByRole('button')).toHaveCount(1)
  await result.getByRole('button', { name: 'Use this callback URL' }).click()
  await expect(field(page, 'callback-url')).toHaveValue('https://backend.composio.dev/api/v1/auth-apps/add')
  await expect(result.getByRole('button')).toHaveText(['Show me the callback URL'])
})

test('each way is offered once, and to connect again where nothing is to mend', async ({ page, open }) => {
  await open()
  await paste(
    page,
    'https://auth.atlassian.com/authorize?audience=api.atlassian.com&client_id=aBcDeFgHiJkLmNoPqRsTuVwXyZ012345&scope=read%3Apage%3Aconfluence%20offline_access&redirect_uri=https%3A%2F%2Fbackend.composio.dev%2Fapi%2Fv3%2Ftoolkits%2Fauth%2Fcallback&state=0123456789012345678901&response_type=code&prompt=consent',
  )
  const result = output(page, 'explain-result')
  await expect(result).toContainText('The callback is Composio')
  await expect(result.getByRole('button')).toHaveText(['Continue: connect your site'])
})

test('an error of OAuth that nobody signed is headed by its name', async ({ page, open }) => {
  await open()
  await paste(page, '{"error":"invalid_client"}')
  const result = output(page, 'explain-result')
  await expect(result.locator('.title')).toHaveText('Good to know "invalid_client" is an error of OAuth')
  await expect(result).not.toContainText('know this one')
})

test('noise is not explained', async ({ page, open }) => {
  await open()
  await paste(page, 'Lorem ipsum dolor sit amet, 42 times.')
  await expect(output(page, 'explain-result')).toContainText("I don't know this one")
  await expect(output(page, 'explain-result')).toContainText('Paste more of it')
  await expect(fieldError(page, 'explain-text')).toHaveCount(0)
  await paste(page, '')
  await expect(output(page, 'explain-result')).toBeEmpty()
})

test('a code, a secret and a key are never repeated, nor stored', async ({ page, open }) => {
  await open()
  const canary = 'CANARYxCANARYxCANARYxCANARYxCANARYx'
  for (const text of [
    `https://backend.composio.dev/api/v3/toolkits/auth/callback?state=${canary}&code=${canary}`,
    `ATOA${canary}`,
    `{"error":{"message":"Invalid API key: ak_${canary}","code":801,"slug":"APIKey_InvalidAPIKey","status":401}}`,
  ]) {
    await paste(page, text)
    await expect(output(page, 'explain-result')).toContainText(/Certain|Likely/)
    expect(await textOf(page, 'explain-result')).not.toContain('CANARY')
  }
  await fill(page, 'client-id', clientId)
  await expectStored(page, clientId)
  expect(await stored(page)).not.toContain('CANARY')
})

test('what nobody thinks of is asked before anything goes wrong', async ({ page, open }) => {
  await open()
  await page.getByRole('radio', { name: 'Others too' }).check()
  for (const question of [
    'Is the app shared with those who will connect?',
    'May people install apps on this site?',
    'Does something else use this app?',
    'Which access type has the app?',
    'Is the app for your own organisation?',
  ]) {
    await expect(page.getByText(question)).toBeVisible()
  }
})
