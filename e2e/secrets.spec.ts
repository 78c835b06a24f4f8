/** A secret is where it was typed and in what the person copies, and nowhere else, whatever happens. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { hurry, typeEverywhere, unfoldAll } from './fixtures/census.js'
import { findInMemories, keepMemories } from './fixtures/memory.js'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import { clientId, configId, copied, field, output, statusLine, stored } from './fixtures/reading.js'

const canary = 'CANARY'
/** Each has the form by which it is known. */
const secrets = {
  secret: `ATOA${canary}secret0123456789abcdefghij0123456789abcdefghij0123456789ab`,
  apiKey: `ak_${canary}key0123456789abcd`,
  access: `eyJhbGciOiJIUzI1NiJ9.eyJ${canary}access0123456789abcdefghij.${canary}signature0123456789`,
  refresh: `eyJhbGciOiJIUzI1NiJ9.eyJ${canary}refresh0123456789abcdefghi.${canary}signature0123456789`,
  code: `${canary}code0123456789abcdefghij0123456789abcdefghij`,
}
const tokenAnswer = JSON.stringify({
  access_token: secrets.access,
  refresh_token: secrets.refresh,
  expires_in: 3600,
  token_type: 'Bearer',
  scope: 'offline_access',
})

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('through the whole story a secret is in its field and in what is copied, nowhere else', async ({
  page,
  open,
  baseURL,
}) => {
  const said = await listen(page)
  await open()
  await field(page, 'client-id').fill(clientId)
  await field(page, 'client-secret').fill(secrets.secret)
  await field(page, 'auth-config-id').fill(configId)
  await field(page, 'user-id').fill('user-123')
  await field(page, 'site').fill('acme')
  await expectNowhere(page, said)
  await page.getByRole('radio', { name: 'Whole flow with your own callback' }).check()
  await page.getByRole('button', { name: 'Copy the consent URL' }).click()
  const url = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  const state = url.searchParams.get('state') ?? ''
  await test.step('an answer that is not this flow’s', async () => {
    await answer(page, `${baseURL}?code=${secrets.code}&state=${'x'.repeat(43)}`)
    await expect(page.locator('.flow')).toContainText('Waiting')
    await expectNowhere(page, said)
  })
  await test.step('the answer: the code is in the request that a person runs, and nowhere else', async () => {
    await answer(page, `${baseURL}?code=${secrets.code}&state=${state}`)
    const request = output(page, 'token-request-snippet')
    await expect(request).toContainText(secrets.code)
    await field(page, 'token-answer').fill(tokenAnswer)
    await expectNowhere(page, said, [secrets.code])
    await request.page().getByRole('button', { name: 'Forget this flow' }).click()
    await expectNowhere(page, said)
  })
  await test.step('handed over by link and by file', async () => {
    await page.getByRole('button', { name: 'Hand over', exact: true }).click()
    const link = await copied(page, 'the link')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a file' }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    const inLink = Buffer.from(link.split('=')[1] ?? '', 'base64url').toString()
    expect(link + inLink + file).not.toContain(canary)
    expect(inLink).toContain(clientId)
    await page.keyboard.press('Escape')
  })
  await test.step('reloaded', async () => {
    await page.reload()
    await expectReady(page)
    await expect(field(page, 'client-secret')).toHaveValue('')
    await expectNowhere(page, said)
  })
})

test('typed into every field, secrets are not stored, said, linked or printed', async ({
  page,
  open,
}) => {
  const said = await listen(page)
  await page.addInitScript(hurry)
  await open()
  await page.getByRole('radio', { name: 'Whole flow with your own callback' }).check()
  await page.evaluate(unfoldAll)
  const names = await page.evaluate(typeEverywhere, [''])
  expect(names.length).toBeGreaterThan(15)
  for (const text of [secrets.secret, secrets.apiKey, secrets.access, tokenAnswer]) {
    await page.getByRole('radio', { name: /^Search and read/ }).check()
    // The list of scopes comes late: typed there, it takes other fields away and brings the picker.
    for (const name of [...names.toReversed(), 'picker-text']) {
      await field(page, name).fill(text)
      // Five times what a hurried pause takes.
      await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 1000)))
      expect(await stored(page), `${text} in ${name}`).not.toContain(canary)
      await field(page, name).fill('')
    }
    await page.evaluate(typeEverywhere, [text])
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 1000)))
    await expectNotKept(page, said)
  }
})

const clearings: Record<string, (page: Page) => Promise<void>> = {
  async 'Clear'(page) {
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await expect(statusLine(page)).toHaveText('The secret is cleared.')
  },
  async 'leaving, with the way back open'(page) {
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  },
  async 'starting over'(page) {
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByRole('button', { name: 'Empty every step' }).click()
  },
}

test('after clearing, no live memory of the core has the secret', async ({ page, open }) => {
  await page.addInitScript(keepMemories)
  await open()
  await field(page, 'client-id').fill(clientId)
  for (const [what, clear] of Object.entries(clearings)) {
    await test.step(what, async () => {
      const before = (await page.evaluate(findInMemories, canary)).length
      await field(page, 'client-secret').fill(secrets.secret)
      // What would make every line below true of a memory that nobody looks into.
      await expect.poll(() => newest(page)).toBeGreaterThan(0)
      await clear(page)
      await expect(field(page, 'client-secret')).toHaveValue('')
      await expect
        .poll(async () => (await page.evaluate(findInMemories, canary)).length)
        .toBe(before + 1)
      await field(page, 'user-id').fill(`user-${before}`)
      await expect.poll(() => newest(page, `user-${before}`)).toBeGreaterThan(0)
      expect(await newest(page)).toBe(0)
    })
  }
})

/** In the instance that the page uses: the old ones are kept by this test alone. */
async function newest(page: Page, text = canary): Promise<number> {
  return (await page.evaluate(findInMemories, text)).at(-1) ?? 0
}

async function answer(page: Page, address: string): Promise<void> {
  await field(page, 'callback-address').fill(address)
  await page.getByRole('button', { name: 'Check this address' }).click()
}

/** All that the page tells anybody: its console, its messages, its addresses. */
async function listen(page: Page): Promise<string[]> {
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('request', request => said.push(`${request.url()} ${request.postData() ?? ''}`))
  page.on('framenavigated', frame => said.push(frame.url()))
  page.on('dialog', dialog => said.push(dialog.message()))
  await page.exposeFunction('tell', (text: string) => said.push(text))
  await page.addInitScript(() => {
    const tell = (...what: unknown[]) => Reflect.get(window, 'tell')(JSON.stringify(what) ?? '')
    for (const [owner, name] of [
      [window, 'postMessage'],
      [MessagePort.prototype, 'postMessage'],
      [history, 'pushState'],
      [history, 'replaceState'],
      [Storage.prototype, 'setItem'],
    ] as const) {
      const original = Reflect.get(owner, name)
      Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
        tell(name, ...given)
        return Reflect.apply(original, this, given)
      })
    }
  })
  return said
}

/** Neither told, nor kept, nor in an address: of what was typed anywhere. */
async function expectNotKept(page: Page, said: string[]): Promise<void> {
  const kept = await page.evaluate(async () => {
    const stores = [sessionStorage, localStorage].flatMap(store => Object.entries(store).flat())
    const links = [...document.querySelectorAll('a')].map(({ href }) => href)
    const databases = (await indexedDB.databases()).map(({ name }) => name)
    const state = JSON.stringify(history.state)
    const other = [document.cookie, document.title, location.href, window.name, state]
    return { databases, caches: await caches.keys(), text: [...stores, ...links, ...other].join('\n') }
  })
  expect(kept.databases).toEqual([])
  expect(kept.caches).toEqual([])
  expect(kept.text).not.toContain(canary)
  expect((await page.context().cookies()).length).toBe(0)
  expect(said.filter(text => text.includes(canary))).toEqual([])
  expect(await printed(page)).not.toContain(canary)
}

/** As `expectNotKept`, and not in the document either: no text, label, hint or attribute. */
async function expectNowhere(page: Page, said: string[], allowed: string[] = []): Promise<void> {
  await page.waitForTimeout(300)
  await expectNotKept(page, said)
  const document = await page.evaluate(() => window.document.documentElement.outerHTML)
  const shown = allowed.reduce((text, secret) => text.replaceAll(secret, ''), document)
  expect(shown.indexOf(canary), shown.slice(shown.indexOf(canary) - 200).slice(0, 300)).toBe(-1)
}

async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#paper h1')).toBeVisible()
  const text = await page.evaluate(() => document.body.innerText)
  await page.emulateMedia({ media: null })
  return text
}
