/** A setup goes to a colleague by link, by file and on paper, and never takes a secret along. */
import { readFile } from 'node:fs/promises'
import type { Browser, Download, Page } from '@playwright/test'
import { axe, found } from './fixtures/axe.js'
import { expect, expectReady, singleFile, test } from './fixtures/quiet-page.js'
import {
  clientId,
  composioCallback,
  configId,
  copied,
  field,
  fill,
  openFor,
  output,
  statusLine,
  textOf,
} from './fixtures/reading.js'
import { colleague, giveWhole, linkIn, openPlace } from './fixtures/sharing.js'

const canary = 'CANARY0123456789'
const secret = `ATOA-${canary}`

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('an expert gets from a link to a finished request', async ({ page, open, browser }) => {
  await open()
  await fillIn(page)
  await openPlace(page)
  await giveWhole(page)
  const link = linkIn(await copied(page, 'the setup’s link'))
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#setup=[\w-]+$/)
  expect(link.length).toBeLessThan(600)
  const wanted = await finished(page)
  const other = await colleague(browser, link)
  await expect(other).toHaveURL(/\/$/)
  const dialog = other.getByRole('dialog', { name: 'A setup from somebody else' })
  await expect(dialog.getByRole('row')).toHaveText([
    /What\s*Now\s*Then/,
    /Preset\s*Search and read\s*The guide's list/,
    /Name of the app\s*Confluence \(my app\)\s*Release notes agent/,
    new RegExp(`Client ID\\s*empty\\s*${clientId}`),
    new RegExp(`Auth config ID\\s*empty\\s*${configId}`),
    /User ID\s*empty\s*user-123/,
    /Site\s*empty\s*acme/,
    /Ticked in the console\s*none\s*3/,
  ])
  await test.step('nothing is set before Apply, nor by Cancel', async () => {
    await expect(field(other, 'client-id')).toHaveValue('')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(field(other, 'client-id')).toHaveValue('')
  })
  await other.goto(link)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toBeHidden()
  await expect(statusLine(other)).toHaveText('The setup is taken over: 7 values set.')
  expect(await finished(other)).toEqual(wanted)
  await test.step('one click takes it back', async () => {
    await other.getByRole('button', { name: 'Undo' }).click()
    await expect(field(other, 'client-id')).toHaveValue('')
    await expect(field(other, 'app-name')).toHaveValue('Confluence (my app)')
  })
  await test.step('a link whose "=" a mail program has encoded opens as well', async () => {
    await other.goto('about:blank')
    await other.goto(link.replace('=', '%3D'))
    await expect(dialog.getByRole('button', { name: 'Apply' })).toBeVisible()
    await expect(other).toHaveURL(/\/$/)
  })
  await other.context().close()
})

test('a file is saved here and opened there, by choosing and by dropping', async ({
  page,
  open,
  browser,
}) => {
  await open()
  await fillIn(page)
  await openPlace(page)
  await giveWhole(page)
  const file = await (await saved(page)).path()
  const other = await colleague(browser)
  await openPlace(other)
  await other.getByLabel('File, or drop it here').setInputFiles(file)
  await expect(other.getByRole('row', { name: 'Client ID empty' })).toContainText(clientId)
  await other.keyboard.press('Escape')
  await openPlace(other)
  const text = await readFile(file, 'utf8')
  const transfer = await other.evaluateHandle(content => {
    const carried = new DataTransfer()
    carried.items.add(new File([content], 'setup.json'))
    return carried
  }, text)
  await other.getByRole('dialog').dispatchEvent('drop', { dataTransfer: transfer })
  await other.getByRole('button', { name: 'Apply' }).click()
  await expect(field(other, 'client-id')).toHaveValue(clientId)
  await other.context().close()
})

test('neither link nor file nor paper takes a secret along', async ({ page, open }) => {
  await open()
  await fillIn(page)
  await fill(page, 'client-secret', secret)
  await fill(page, 'explain-text', `{"access_token": "${canary}"}`)
  await openFor(page, 'auth-config-id')
  await field(page, 'auth-config-id').focus()
  await page.getByRole('button', { name: /^Show the other/ }).click()
  await page.getByRole('button', { name: 'Tick all' }).click()
  await openPlace(page)
  await expect(page.getByRole('dialog')).toContainText('some chats cut long links')
  await giveWhole(page)
  const link = linkIn(await copied(page, 'the setup’s link'))
  const file = await readFile(await (await saved(page)).path(), 'utf8')
  const inLink = Buffer.from(link.split('=')[1] ?? '', 'base64url').toString()
  for (const text of [link, inLink, file, await paperText(page)]) {
    expect(text).not.toContain('CANARY')
  }
  expect(Object.keys(JSON.parse(file)).sort()).toEqual([
    'appName',
    'authConfigId',
    'callbackUrl',
    'clientId',
    'preset',
    'setup',
    'site',
    'ticked',
    'userId',
  ])
  await test.step('a secret in a field that others get is refused', async () => {
    await page.keyboard.press('Escape')
    await fill(page, 'client-id', `ATOA${canary}${canary}`)
    await openPlace(page)
    await expect(page.getByRole('dialog')).toContainText('cannot be shared. Client ID:')
    await expect(page.getByRole('button', { name: /’s link|Save a file/ })).toHaveCount(0)
    expect(await paperText(page)).not.toContain('CANARY')
  })
})

const refused: Record<string, [text: string, words: RegExp]> = {
  'a newer version': ['{"setup":2,"site":"acme"}', /version "2".*newer copy/],
  'a member that no setup has': ['{"setup":1,"clientSecret":"x"}', /no member "clientSecret"/],
  'a wrong type': ['{"setup":1,"tools":"all"}', /"tools" must be an array/],
  'a key in a field': [`{"setup":1,"userId":"uak_${canary}"}`, /form of a key/],
  'a link that was cut': ['https://example.com/#setup=eyJzZXR1', /no setup/],
  'something else': ['hello', /no setup/],
}

test('what is no setup is refused with words, and sets nothing', async ({ page, open }) => {
  await open()
  await openPlace(page)
  const error = page.locator('#setup-text-error')
  for (const [what, [text, words]] of Object.entries(refused)) {
    await test.step(what, async () => {
      await fill(page, 'setup-text', text)
      await expect(error).toHaveText(words)
      await expect(error).toHaveText(/^Nothing was set\./)
      await expect(error).not.toContainText('CANARY')
      await expect(page.getByRole('button', { name: 'Apply' })).toHaveCount(0)
    })
  }
})

test('a refused link in the address says why, and leaves it', async ({ page }) => {
  await page.goto('#setup=nonsense')
  await expectReady(page)
  await expect(page.getByRole('dialog')).toContainText('Nothing was set.')
  await expect(page).toHaveURL(/\/$/)
})

test('markup in a setup stays text', async ({ page, open }) => {
  const markup = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
  await open()
  const setup = {
    setup: 1,
    preset: markup,
    tools: [markup],
    ticked: [markup],
    appName: markup,
    callbackUrl: `javascript:alert(1)//${markup}`,
    clientId: markup,
    site: markup,
  }
  await openPlace(page)
  await fill(page, 'setup-text', JSON.stringify(setup))
  await expect(page.getByRole('dialog')).toContainText('3 names are left out')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(field(page, 'app-name')).toHaveValue(markup)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(markup)
  expect(await page.locator('img, [onerror], body script, a[href^="javascript"]').count()).toBe(0)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})

test('on paper stands what the person with console access needs', async ({ page, open }) => {
  await open()
  await fillIn(page)
  const lists = await page.locator('.tick section h4').allTextContents()
  expect(lists).toContain('Confluence API, Granular')
  const text = await paperText(page)
  const inOrder = [
    'Release notes agent',
    'Asked by',
    'Create, OAuth 2.0 integration',
    'Authorization',
    composioCallback,
    'Permissions',
    ...lists,
    'Settings',
    clientId,
    await textOf(page, 'scopes-atlassian'),
    await textOf(page, 'scopes-composio'),
  ]
  const places = inOrder.map(words => text.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(text.match(/☑/g)).toHaveLength(3)
  expect(text.match(/☐/g)).toHaveLength(66)
  const pdf = await page.pdf({ format: 'A4' })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(pages?.length).toBeLessThanOrEqual(3)
  await page.emulateMedia({ media: null })
  await expect(page.locator('#paper')).toBeEmpty()
})

test('the Print button prints that sheet', async ({ page, open }) => {
  await open()
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      document.title = document.querySelector('#paper h1')?.textContent ?? ''
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await page.getByRole('button', { name: 'Share…', exact: true }).click()
  await page.getByRole('button', { name: 'Print the sheet' }).click()
  await expect(page).toHaveTitle('Set up an Atlassian app: Confluence (my app)')
  await expect(page.locator('#paper')).toBeEmpty()
})

test('the keyboard alone is enough', async ({ page, open }) => {
  await open()
  const opener = page.getByRole('button', { name: 'Share…', exact: true })
  await page.getByRole('link', { name: 'Skip to the steps' }).focus()
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Share a setup' })).toBeFocused()
  await tabTo(page, page.getByRole('radio', { name: /^Ask someone/ }))
  await page.keyboard.press('ArrowDown')
  const filled = page.locator('dialog[open] .primary')
  await expect(filled, 'one main button, of the chosen way').toHaveText('Copy the setup’s link')
  await tabTo(page, filled)
  await page.keyboard.press('Enter')
  await expect(statusLine(page)).toHaveText('Copied the setup’s link.')
  await tabTo(page, field(page, 'setup-text'))
  await page.keyboard.insertText(`{"setup":1,"clientId":"${clientId}"}`)
  await expect(page.getByRole('heading', { name: 'A setup from somebody else' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Apply' }))
  await page.keyboard.press('Enter')
  await expect(field(page, 'client-id')).toHaveValue(clientId)
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(opener).toBeFocused()
})

test('axe finds nothing while a setup is given and refused, and while one is shown', async ({
  page,
  open,
}) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 720 })
  await open()
  await openPlace(page)
  const dialog = page.getByRole('dialog')
  const within = () => axe(page).include('#setup-dialog')
  for (const text of ['hello', '{"setup":1,"preset":"guide","site":"acme"}']) {
    await fill(page, 'setup-text', text)
    expect(await found(within())).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await found(within().withRules('color-contrast'))).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  expect(await dialog.evaluate(box => box.scrollWidth <= box.clientWidth)).toBe(true)
})

test.describe('the single file', () => {
  test.use({ form: 'single file' })

  test('gives a text without its own folder, and says what to do with it', async ({
    page,
    open,
  }) => {
    await open()
    await openPlace(page)
    await expect(page.getByRole('dialog')).toContainText('no address that others can open: the text says what to do with it')
    await giveWhole(page)
    const text = await copied(page, 'the setup’s text')
    expect(text).toMatch(/^A setup from somebody else: .*\. No secret is in it.*\nOpen .*confluence-oauth-helper\.html.*, press Share….*: #setup=[\w-]+$/)
    await fill(page, 'setup-text', text)
    await expect(page.getByRole('dialog')).toContainText('Everything in it stands here already')
    await page.keyboard.press('Escape')
    await page.goto(`${singleFile.href}${text.slice(text.indexOf('#'))}`)
    await expect(page.getByRole('dialog')).toContainText('Everything in it stands here already')
    await expect(page).toHaveURL(singleFile.href)
    await openPlace(page, 'Close')
    await giveWhole(page)
    expect(await readFile(await (await saved(page)).path(), 'utf8')).toContain('"setup": 1')
  })
})

async function fillIn(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^The guide's list/ }).check()
  await fill(page, 'app-name', 'Release notes agent')
  await fill(page, 'client-id', clientId)
  await fill(page, 'auth-config-id', configId)
  await fill(page, 'site', 'acme')
  await fill(page, 'user-id', 'user-123')
  for (const box of (await page.locator('input[name="ticked"]').all()).slice(0, 3)) {
    await box.check()
  }
}

/** What an expert works with on the page. */
async function finished(page: Page): Promise<string[]> {
  await expect(output(page, 'connect-link-json')).toContainText(configId)
  return Promise.all(
    ['auth-config-json', 'connect-link-json', 'scopes-atlassian', 'scopes-composio'].map(name =>
      textOf(page, name),
    ),
  )
}

async function saved(page: Page): Promise<Download> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a file' }).click()
  expect((await download).suggestedFilename()).toBe('confluence-oauth-setup.json')
  return download
}

/** All that is visible on paper. */
async function paperText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#paper h1')).toBeVisible()
  await expect(page.locator('body > :visible')).toHaveCount(1)
  const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))
  await page.emulateMedia({ media: null })
  // Else the next one would be read before it is drawn.
  await expect(page.locator('#paper')).toBeEmpty()
  return text
}

async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe('the control')
}
