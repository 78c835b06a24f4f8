/** The requests to Composio, in every form, to copy by every way there is. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import {
  chooseForm,
  clientId,
  composioCallback,
  configId,
  copied,
  field,
  fieldError,
  jsonOf,
  output,
  panelPart,
  statusLine,
  textOf,
} from './fixtures/reading.js'

/** A word that only the text in this language has. */
const languages = {
  JSON: '"toolkit"',
  curl: 'curl ',
  PowerShell: 'Invoke-RestMethod',
  Node: 'await fetch(',
  TypeScript: '@composio/core',
  Python: 'urllib.request',
  'Python SDK': 'from composio import',
  '.env': 'COMPOSIO_API_KEY=',
}

const request = 'the auth config request'

async function openFilled(page: Page, open: () => Promise<void>): Promise<void> {
  await open()
  await field(page, 'client-id').fill(clientId)
  await field(page, 'auth-config-id').fill(configId)
  await field(page, 'site').fill('https://acme.atlassian.net/wiki/spaces/X')
  await field(page, 'user-id').fill('user-123')
}

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  for (const [what, json, snippet] of [
    [request, 'auth-config-json', 'auth-config-snippet'],
    ['the connect link request', 'connect-link-json', 'connect-link-snippet'],
  ] as const) {
    test(`${what} reads and copies in every language`, async ({ page, open }) => {
      await openFilled(page, open)
      const texts = new Set<string>()
      for (const [language, word] of Object.entries(languages)) {
        await chooseForm(page, what, language)
        const shown = output(page, language === 'JSON' ? json : snippet)
        await expect(shown).toBeVisible()
        await expect(shown).toContainText(what === request ? word : /./)
        const text = await copied(page, what)
        expect(text).toBe(await shown.textContent())
        texts.add(text)
      }
      expect(texts.size).toBe(Object.keys(languages).length)
    })
  }

  test("the dashboard's fields stand in its order, each with what to copy", async ({
    page,
    open,
  }) => {
    await openFilled(page, open)
    await chooseForm(page, request, 'Dashboard')
    const scopes = await textOf(page, 'scopes-composio')
    const values = {
      Toolkit: 'Confluence',
      Authentication: 'OAuth2',
      Name: 'Confluence (my app)',
      'Client ID': clientId,
      'Redirect URL': composioCallback,
      Scopes: scopes,
    }
    const buttons = page.getByRole('list').getByRole('button', { name: /^Copy (?!the )/ })
    await expect(buttons).toHaveCount(Object.keys(values).length)
    for (const [at, [name, value]] of Object.entries(values).entries()) {
      await expect(buttons.nth(at)).toHaveAccessibleName(`Copy ${name}`)
      expect(await copied(page, name)).toBe(value)
    }
  })
})

test.describe('without the Clipboard API', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  )

  test('copying still copies', async ({ page, open }) => {
    await openFilled(page, open)
    await copyButton(page).click()
    await expect(statusLine(page)).toHaveText(`Copied ${request}.`)
    await field(page, 'explain-text').focus()
    await page.keyboard.press('Control+V')
    await expect(field(page, 'explain-text')).toHaveValue(await textOf(page, 'auth-config-json'))
  })

  test('where nothing may copy, the text stands selected in a dialog', async ({ page, open }) => {
    await page.addInitScript(() => {
      document.execCommand = () => false
    })
    await openFilled(page, open)
    await copyButton(page).click()
    const dialog = page.getByRole('dialog', { name: /does not let the page copy/ })
    await expect(dialog.getByRole('textbox')).toHaveValue(await textOf(page, 'auth-config-json'))
    const selected = await dialog
      .getByRole('textbox')
      .evaluate(box => box instanceof HTMLTextAreaElement && box.selectionEnd - box.selectionStart)
    expect(selected).toBe((await textOf(page, 'auth-config-json')).length)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(copyButton(page)).toBeFocused()
  })
})

test('the id of the auth config is checked: a connection is none', async ({ page, open }) => {
  await openFilled(page, open)
  await expect(fieldError(page, 'auth-config-id')).toHaveCount(0)
  await field(page, 'auth-config-id').fill('ca_4CkFF_cKATwg')
  await expect(field(page, 'auth-config-id')).toHaveValue('ca_4CkFF_cKATwg')
  await expect(field(page, 'auth-config-id')).toHaveAccessibleDescription(
    /connected account \(ca_\).*starts with ac_/,
  )
  await expect(page.getByRole('link', { name: /^Auth config check the ID .needs attention/ })).toBeVisible()
})

test('blanks around a value go when its field is left, and are copied nowhere', async ({
  page,
  open,
}) => {
  await open()
  for (const [name, value] of [
    ['callback-url', composioCallback],
    ['client-id', clientId],
    ['site', 'acme'],
  ] as const) {
    await field(page, name).fill(`  ${value} `)
    await field(page, name).blur()
    await expect(field(page, name)).toHaveValue(value)
  }
  await expect(page.getByRole('radio', { name: /^Composio v3 suggested/ })).toBeChecked()
  await expect(panelPart(page, 'Client ID')).toContainText('= same')
})

test('a wrong connection ID says so at its field, and in the step', async ({ page, open }) => {
  await openFilled(page, open)
  await page.getByText('Is it connected? Read its state').click()
  const id = field(page, 'connection-id')
  await id.fill(configId)
  await expect(fieldError(page, 'connection-id')).toContainText('ac_')
  await expect(id).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('link', { name: /^Connect check the connection ID/ })).toBeVisible()
  await id.fill(' ')
  await expect(fieldError(page, 'connection-id')).toHaveCount(0)
  await id.fill('ca_4CkFF_cKATwg')
  await expect(output(page, 'read-connection-snippet')).toContainText('ca_4CkFF_cKATwg')
})

test('the change of the scopes goes to no ID that is not one', async ({ page, open }) => {
  await openFilled(page, open)
  await page.getByText('Paste what I saved, and compare').click()
  await page.getByLabel('Composio config').fill('read:page:confluence')
  await expect(output(page, 'scope-patch-snippet')).toContainText(configId)
  await field(page, 'auth-config-id').fill('ca_4CkFF_cKATwg')
  await expect(output(page, 'scope-patch-snippet')).toContainText('PATCH')
  await expect(output(page, 'scope-patch-snippet')).not.toContainText('ca_4CkFF_cKATwg')
})

test('when all is done, the panel says what is left to see', async ({ page, open }) => {
  await openFilled(page, open)
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('link', { name: /^Next: Atlassian app/ })).toBeVisible()
  await page.getByRole('button', { name: 'Tick all' }).click()
  await expect(panel.getByText('All set: run the link')).toBeVisible()
  await panel.getByRole('link', { name: 'link', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'The link that makes' })).toBeInViewport()
})

test('a step that has something to check says so before it is done', async ({ page, open }) => {
  await open()
  const connect = page.getByRole('link', { name: /^Connect/ })
  await field(page, 'site').fill('ab')
  await expect(connect).toContainText('1 to check')
  await field(page, 'site').fill('acme')
  await expect(connect).not.toContainText('to check')
  await field(page, 'callback-url').fill('https://portal.example.com/cb?client_secret=CANARY123456')
  await expect(page.getByText('A secret in the field Callback URL').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^Atlassian app/ })).toContainText('1 to check')
})

test('a step with a wrong field is not done, and the panel does not call both sides equal', async ({
  page,
  open,
}) => {
  await openFilled(page, open)
  await page.getByRole('button', { name: 'Tick all' }).click()
  await expect(page.getByText('Both sides agree').first()).toBeVisible()
  for (const [name, text, step, words] of [
    ['client-id', 'not an id!', 'Credentials', 'client ID'],
    ['callback-url', 'http://x y', 'Atlassian app', 'callback URL'],
    ['auth-config-id', 'ca_4CkFF_cKATwg', 'Auth config', 'ID'],
    ['site', 'acme.atlassian.net.example.com', 'Connect', 'site'],
  ] as const) {
    const before = await field(page, name).inputValue()
    await field(page, name).fill(text)
    const inRail = new RegExp(`^${step} check the ${words} .needs attention`)
    const link = page.getByRole('link', { name: inRail })
    await expect(link).toBeVisible()
    const isOfBothSides = name === 'client-id' || name === 'callback-url'
    const verdict = isOfBothSides ? `Check the ${words}` : 'Both sides agree'
    await expect(page.locator('#view-panel .verdict')).toHaveText(verdict)
    await field(page, name).fill(before)
    await expect(link).toHaveCount(0)
  }
  for (const [name, step, words] of [
    ['client-id', 'Credentials', 'Client ID missing'],
    ['callback-url', 'Atlassian app', 'Callback URL missing'],
  ] as const) {
    const before = await field(page, name).inputValue()
    for (const blank of ['', '   ']) {
      await field(page, name).fill(blank)
      await expect(page.locator('#view-panel .verdict')).toHaveText(words)
      const inRail = new RegExp(`^${step} ${words}`, 'i')
      await expect(page.locator('.rail').getByRole('link', { name: inRail })).toBeVisible()
    }
    await field(page, name).fill(before)
  }
})

test('the connect link carries the subdomain and the id, and .env has both', async ({
  page,
  open,
}) => {
  await openFilled(page, open)
  expect(await jsonOf(page, 'connect-link-json')).toEqual({
    auth_config_id: configId,
    user_id: 'user-123',
    connection_data: { subdomain: 'acme' },
  })
  await chooseForm(page, 'the connect link request', '.env')
  await expect(output(page, 'connect-link-snippet')).toContainText(configId)
  await expect(page.getByText('the Playground can then run')).toBeVisible()
})

test('an unready request says what it needs', async ({ page, open }) => {
  await open()
  await expect(page.getByText('Needs the client ID, from step 3.').first()).toBeVisible()
  await expect(page.getByText('Needs the auth config ID, from step 4.')).toBeVisible()
  await expect(output(page, 'auth-config-json')).toBeEmpty()
  await expect(output(page, 'connect-link-json')).toBeEmpty()
})

async function breakCallback(page: Page): Promise<void> {
  await field(page, 'callback-url').fill('not an address')
  await expect(field(page, 'callback-url')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, 'callback-url')).toHaveValue('not an address')
}

test('a callback that cannot be one is refused at its field', async ({ page, open }) => {
  await open()
  await field(page, 'client-id').fill(clientId)
  await breakCallback(page)
})

test('it is refused before there is a client ID as well', async ({ page, open }) => {
  await open()
  await breakCallback(page)
})

test('a registered callback that differs by a character is named', async ({ page, open }) => {
  await open()
  await page.getByText('Is another one registered already? Compare').click()
  const registered = page.getByLabel('Callback URL that the app has now')
  await registered.fill(composioCallback)
  await expect(page.getByText('The same, to the character.')).toBeVisible()
  const row = panelPart(page, 'Callback URL')
  for (const [other, word] of [
    [`${composioCallback}/`, /slash/i],
    [composioCallback.replace('https', 'http'), /http/i],
    [composioCallback.replace('/v3/', '/v3.1/'), /version|v3\.1/i],
    [composioCallback.replace('toolkits', 'Toolkits'), /case|capital|letter/i],
  ] as const) {
    await registered.fill(other)
    await expect(row).toContainText('differ')
    await expect(findingsBelow(page)).toContainText(word)
  }
})

const copyButton = (page: Page): Locator =>
  page.getByRole('button', { name: `Copy ${request}`, exact: true })

const findingsBelow = (page: Page): Locator => page.locator('#registered .findings')
