/** A secret is in its field and in what the person copies, and nowhere else. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { hurry, settle, typeEverywhere, unfoldAll } from './fixtures/census.js'
import { findInMemories, keepMemories } from './fixtures/memory.js'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import {
  clientId,
  configId,
  copied,
  field,
  fill,
  output,
  statusLine,
  stored,
} from './fixtures/reading.js'
import { giveWhole, linkIn } from './fixtures/sharing.js'

const canary = 'CANARY'
/** Each in the form by which the core recognises it. */
const secrets = {
  secret: `ATOA${canary}secret0123456789abcdefghij0123456789abcdefghij0123456789ab`,
  oldSecret: `${canary}Kq7vZ2mXw9LpR4tYb8NcJ3hGf6DsA1eUiO5kTzVxQmBnWyHrPgCdLaSjF0`,
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
  await page.addInitScript(hurry)
  await open()
  await fill(page, 'client-id', clientId)
  await fill(page, 'client-secret', secrets.secret)
  await fill(page, 'auth-config-id', configId)
  await fill(page, 'user-id', 'user-123')
  await fill(page, 'site', 'acme')
  await expectNowhere(page, said)
  const url = new URL(await copied(page, 'your own consent URL'))
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
    await fill(page, 'token-answer', tokenAnswer)
    await expectNowhere(page, said, [secrets.code])
    await request.page().getByRole('button', { name: 'Forget this flow' }).click()
    await expectNowhere(page, said)
  })
  await test.step('shared by link and by file', async () => {
    await page.getByRole('button', { name: 'Share…', exact: true }).click()
    await giveWhole(page)
    const link = linkIn(await copied(page, 'the setup’s link'))
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
  test.slow()
  const said = await listen(page)
  await page.addInitScript(hurry)
  await open()
  await page.evaluate(unfoldAll)
  const names = await page.evaluate(typeEverywhere, [''])
  expect(names.length).toBeGreaterThan(15)
  for (const text of [secrets.secret, secrets.oldSecret, secrets.apiKey, secrets.access, tokenAnswer]) {
    await page.getByRole('radio', { name: /^Search and read/ }).check()
    // The scope list comes last: typing there shows the picker and removes other fields.
    for (const name of [...names.toReversed(), 'picker-text']) {
      await fill(page, name, text)
      await page.evaluate(settle)
      expect(await stored(page), `${text} in ${name}`).not.toContain(canary)
      await fill(page, name, '')
    }
    await page.evaluate(typeEverywhere, [text])
    await page.evaluate(settle)
    await expectNotKept(page, said)
  }
})

/** Fields whose text goes into a link, a request or something else to copy. */
const usable: Record<string, string> = {
  'app-name': 'Confluence (my app)',
  'callback-url': 'https://auth.example.com/callback',
  'client-id': clientId,
  'auth-config-id': configId,
  'user-id': 'user-123',
  'site': 'acme',
}

test('while a secret is in a wrong field, nothing that can be copied has it', async ({
  page,
  open,
}) => {
  await open()
  for (const [name, right] of Object.entries(usable)) await fill(page, name, right)
  expect(await allToTake(page), 'the search finds what is there').toContain(clientId)
  for (const [name, right] of Object.entries(usable)) {
    for (const secret of [secrets.secret, secrets.oldSecret, secrets.apiKey, secrets.access]) {
      await field(page, name).fill(name === 'callback-url' ? `${right}?token=${secret}` : secret)
      expect(await allToTake(page), `${secret} in ${name}`).not.toContain(canary)
      expect(await printed(page)).not.toContain(canary)
    }
    await field(page, name).fill(right)
  }
  expect(await allToTake(page), 'once it is gone').toContain(clientId)
})

/** Results, links, and what each copy button gives, also those of hidden tabs. */
async function allToTake(page: Page): Promise<string> {
  return page.evaluate(() => {
    const taken: string[] = []
    const keep = async (text: string) => void taken.push(text)
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: keep }, configurable: true })
    for (const button of document.querySelectorAll<HTMLElement>('button.copy')) button.click()
    for (const { href } of document.querySelectorAll('a')) taken.push(href)
    for (const { textContent } of document.querySelectorAll('output')) taken.push(textContent ?? '')
    return taken.join('\n')
  })
}

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
  await fill(page, 'client-id', clientId)
  for (const [what, clear] of Object.entries(clearings)) {
    await test.step(what, async () => {
      const before = (await page.evaluate(findInMemories, canary)).length
      // So long that what is answered next does not write over all of it, where it was freed.
      await fill(page, 'client-secret', secrets.secret.repeat(20))
      // Proves that the search looks into the right memory.
      await expect.poll(() => newest(page)).toBeGreaterThan(0)
      await clear(page)
      await expect(field(page, 'client-secret')).toHaveValue('')
      await expect
        .poll(async () => (await page.evaluate(findInMemories, canary)).length)
        .toBe(before + 1)
      // So long that other answers, in memory that was freed, do not write over all of it.
      const mark = `seen-${before} `
      await fill(page, 'explain-text', mark.repeat(2000))
      await expect.poll(() => newest(page, mark)).toBeGreaterThan(0)
      expect(await newest(page)).toBe(0)
    })
  }
})

/** In the page's present instance; only this test still holds the old ones. */
async function newest(page: Page, text = canary): Promise<number> {
  return (await page.evaluate(findInMemories, text)).at(-1) ?? 0
}

async function answer(page: Page, address: string): Promise<void> {
  await fill(page, 'callback-address', address)
  await page.getByRole('button', { name: 'Check this address' }).click()
}

/** Everything that leaves the page: console, messages, addresses. */
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

/** The text is in no console message, no storage and no address. */
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

/** As `expectNotKept`, and in no text or attribute of the document. */
async function expectNowhere(page: Page, said: string[], allowed: string[] = []): Promise<void> {
  await page.evaluate(settle)
  await expectNotKept(page, said)
  const document = await page.evaluate(() => window.document.documentElement.outerHTML)
  const shown = allowed.reduce((text, secret) => text.replaceAll(secret, ''), document)
  expect(shown.indexOf(canary), shown.slice(shown.indexOf(canary) - 200).slice(0, 300)).toBe(-1)
}

/** The sheet, which is all that is seen on paper. */
async function printed(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
    const sheet = document.querySelector('#paper')?.textContent
    dispatchEvent(new Event('afterprint'))
    return sheet
  })
  expect(text).toContain('Set up an Atlassian app')
  return text ?? ''
}
