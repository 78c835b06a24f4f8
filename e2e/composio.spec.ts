/** The requests to Composio, in every language, copied by each of the three ways. */
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
  fill,
  jsonOf,
  openFor,
  output,
  panelPart,
  statusLine,
  step,
  textOf,
} from './fixtures/reading.js'

/** Each with words that only the text in this language has. */
const languages = {
  JSON: '"toolkit"',
  'curl, bash or zsh': 'curl ',
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
  await fill(page, 'client-id', clientId)
  await fill(page, 'auth-config-id', configId)
  await fill(page, 'site', 'https://acme.atlassian.net/wiki/spaces/X')
  await fill(page, 'user-id', 'user-123')
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

  test('a JSON body stands under its method and address; what is to be replaced is said', async ({
    page,
    open,
  }) => {
    await openFilled(page, open)
    await chooseForm(page, request, 'JSON')
    await expect(page.getByText('POST https://backend.composio.dev/api/v3.1/auth_configs')).toBeVisible()
    await page.getByRole('button', { name: `Copy ${request}` }).click()
    await expect(statusLine(page)).toContainText('Replace ATLASSIAN_CLIENT_SECRET before you run it.')
  })

  test("the dashboard's fields stand in its order, each with what to copy", async ({
    page,
    open,
  }) => {
    await openFilled(page, open)
    const values = {
      'Client ID': clientId,
      'Redirect URL': composioCallback,
      'the scopes for Composio': await textOf(page, 'scopes-composio'),
    }
    const buttons = page.locator('#way-dashboard').getByRole('button', { name: /^Copy / })
    await expect(buttons).toHaveCount(Object.keys(values).length)
    for (const [at, [name, value]] of Object.entries(values).entries()) {
      await expect(buttons.nth(at)).toHaveAccessibleName(`Copy ${name}`)
      expect(await copied(page, name)).toBe(value)
    }
    await expect(page.locator('#way-dashboard')).toContainText('Use your own developer credentials')
  })
})

test.describe('without the Clipboard API', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  )

  test('copying still copies', async ({ page, open }) => {
    await openFilled(page, open)
    await copyButton(page).click()
    await expect(statusLine(page)).toContainText(`Copied ${request}.`)
    await openFor(page, 'explain-text')
    await field(page, 'explain-text').focus()
    await page.keyboard.press('Control+V')
    await expect(field(page, 'explain-text')).toHaveValue(await textOf(page, 'auth-config-snippet'))
  })

  test('where nothing may copy, the text stands selected in a dialog', async ({ page, open }) => {
    await page.addInitScript(() => {
      document.execCommand = () => false
    })
    await openFilled(page, open)
    await copyButton(page).click()
    const dialog = page.getByRole('dialog', { name: /does not let the page copy/ })
    await expect(dialog.getByRole('textbox')).toHaveValue(await textOf(page, 'auth-config-snippet'))
    const selected = await dialog
      .getByRole('textbox')
      .evaluate(box => box instanceof HTMLTextAreaElement && box.selectionEnd - box.selectionStart)
    expect(selected).toBe((await textOf(page, 'auth-config-snippet')).length)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(copyButton(page)).toBeFocused()
  })
})

test('the id of the auth config is checked: a connection is none', async ({ page, open }) => {
  await openFilled(page, open)
  await expect(fieldError(page, 'auth-config-id')).toHaveCount(0)
  await fill(page, 'auth-config-id', 'ca_4CkFF_cKATwg')
  await expect(field(page, 'auth-config-id')).toHaveValue('ca_4CkFF_cKATwg')
  await expect(field(page, 'auth-config-id')).toHaveAccessibleDescription(
    /connected account \(ca_\).*starts with ac_/,
  )
  await expect(step(page, 3)).toContainText('check the ID')
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
    await fill(page, name, `  ${value} `)
    await field(page, name).blur()
    await expect(field(page, name)).toHaveValue(value)
  }
  await page.locator('#callbacks > summary').click()
  await expect(page.getByRole('radio', { name: /^Composio v3 suggested/ })).toBeChecked()
})

test('a wrong connection ID says so at its field, and in the step', async ({ page, open }) => {
  await openFilled(page, open)
  await page.getByText('Read the state of a connection').click()
  const id = field(page, 'connection-id')
  await id.fill(configId)
  await expect(fieldError(page, 'connection-id')).toContainText('ac_')
  await expect(id).toHaveAttribute('aria-invalid', 'true')
  await expect(step(page, 4)).toContainText('check the connection ID')
  await id.fill(' ')
  await expect(fieldError(page, 'connection-id')).toHaveCount(0)
  await id.fill('ca_4CkFF_cKATwg')
  await expect(output(page, 'read-connection-snippet')).toContainText('ca_4CkFF_cKATwg')
})

test('the change of the scopes goes to no ID that is not one', async ({ page, open }) => {
  await openFilled(page, open)
  await fill(page, 'composio-text', 'read:page:confluence')
  await page.getByRole('button', { name: /^Or compare with the plan of step 1/ }).click()
  await page.getByText(/^Change Composio’s list to the plan of step 1/).click()
  await expect(output(page, 'scope-patch-snippet')).toContainText(configId)
  await fill(page, 'auth-config-id', 'ca_4CkFF_cKATwg')
  await expect(output(page, 'scope-patch-snippet')).toContainText('PATCH')
  await expect(output(page, 'scope-patch-snippet')).not.toContainText('ca_4CkFF_cKATwg')
})

test('a step that has something to check says so before it is done', async ({ page, open }) => {
  await open()
  await fill(page, 'site', 'ab')
  await expect(step(page, 4)).toContainText('1 to check')
  await fill(page, 'site', 'acme')
  await expect(step(page, 4)).not.toContainText('to check')
  await fill(page, 'callback-url', 'https://portal.example.com/cb?client_secret=CANARY123456')
  await expect(fieldError(page, 'callback-url')).toContainText('has the form of a key, a secret or a token')
  await expect(step(page, 2)).toContainText('check the callback URL')
  await expect(page.getByText('A secret in the field'), 'said once, at the field').toHaveCount(0)
})

test('a step with a wrong field is not done, and no joint of it is whole', async ({ page, open }) => {
  await openFilled(page, open)
  await page.getByRole('button', { name: 'Yes, it is active' }).click()
  const joints = { 'client-id': 'Client ID', 'callback-url': 'Callback URL' } as const
  for (const name of Object.values(joints)) await expect(panelPart(page, name)).toContainText('you saw ACTIVE')
  for (const [name, text, number, words] of [
    ['client-id', 'not an id!', 2, 'client ID'],
    ['callback-url', 'http://x y', 2, 'callback URL'],
    ['auth-config-id', 'ca_4CkFF_cKATwg', 3, 'ID'],
    ['site', 'acme.atlassian.net.example.com', 4, 'site'],
  ] as const) {
    const before = await field(page, name).inputValue()
    await fill(page, name, text)
    await expect(step(page, number)).toContainText(`check the ${words}`)
    if (name in joints) {
      await expect(panelPart(page, joints[name as keyof typeof joints])).toContainText('check it')
    }
    await fill(page, name, before)
    await expect(step(page, number)).not.toContainText('check the')
  }
  for (const [name, joint] of Object.entries(joints)) {
    const before = await field(page, name).inputValue()
    for (const blank of ['', '   ']) {
      await fill(page, name, blank)
      await expect(panelPart(page, joint)).toContainText(/not yet|missing/)
    }
    await fill(page, name, before)
    await expect(panelPart(page, joint)).toContainText('you saw ACTIVE')
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
})

test('an unready request says what it needs', async ({ page, open }) => {
  await open()
  await expect(page.getByText('Needs the client ID, from step 2.').first()).toBeVisible()
  await expect(page.getByText('Needs the auth config ID, from step 3.')).toBeVisible()
  await expect(output(page, 'auth-config-json')).toBeEmpty()
  await expect(output(page, 'connect-link-json')).toBeEmpty()
})

test('a callback that cannot be one is refused at its field, with a client ID or without', async ({ page, open }) => {
  await open()
  await fill(page, 'callback-url', 'not an address')
  await expect(field(page, 'callback-url')).toHaveAttribute('aria-invalid', 'true')
  await fill(page, 'callback-url', composioCallback)
  await expect(field(page, 'callback-url')).toHaveAttribute('aria-invalid', 'false')
  await fill(page, 'client-id', clientId)
  await fill(page, 'callback-url', 'not an address')
  await expect(field(page, 'callback-url')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, 'callback-url')).toHaveValue('not an address')
})

test('a page of Atlassian’s or Composio’s is no callback, and an emptied field leads back to the usual one', async ({ page, open }) => {
  await open()
  const callback = field(page, 'callback-url')
  const save = page.locator('#card-callback .primary')
  await page.getByRole('button', { name: /Callback URL/ }).click()
  for (const [address, vendor] of [
    ['https://developer.atlassian.com/console/myapps/1234/authorization', 'Atlassian'],
    ['https://northwind.atlassian.net/wiki/spaces/A', 'Atlassian'],
    ['https://composio.dev/auth/confluence', 'Composio'],
    ['', ''],
  ] as const) {
    await callback.fill(address)
    if (vendor !== '') {
      await expect(page.locator('#callback-url-error')).toHaveText(`This is a page of ${vendor}'s, not a callback URL`)
    }
    await expect(save).toBeDisabled()
    await page.locator('#card-callback').getByRole('button', { name: 'Use this callback URL' }).click()
    await expect(callback).toHaveValue(composioCallback)
    await expect(save).toBeEnabled()
  }
})

test('an address of one’s own is taken, with a note', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: /Callback URL/ }).click()
  await fill(page, 'callback-url', 'https://auth.example.com/cb')
  await page.getByText('An address of your own?').click()
  await expect(page.locator('#card-callback')).toContainText('must answer the browser with a 302')
  await expect(page.locator('#card-callback .primary')).toBeEnabled()
})

test('a registered callback that differs by a character is named', async ({ page, open }) => {
  await open()
  const registered = field(page, 'registered-callback')
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
    await expect(row).toContainText('another one is registered')
    await expect(findingsBelow(page)).toContainText(word)
  }
})

const copyButton = (page: Page): Locator =>
  page.getByRole('button', { name: `Copy ${request}`, exact: true })

const findingsBelow = (page: Page): Locator => page.locator('#registered .findings')
