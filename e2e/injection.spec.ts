/** Whatever is typed, opened, pasted, sent or stands in the address stays text. */
import { readFileSync } from 'node:fs'
import type { Frame, Page } from '@playwright/test'
import {
  type Census,
  countHits,
  goToFragment,
  hurry,
  settle,
  takeCensus,
  trySinks,
  typeEverywhere,
  unfoldAll,
} from './fixtures/census.js'
import { expectHelper, test as withPortal } from './fixtures/portal.js'
import { expect, forms, test } from './fixtures/quiet-page.js'
import { fill } from './fixtures/reading.js'

const { payloads }: { payloads: string[] } = JSON.parse(
  readFileSync(new URL('fixtures/markup.json', import.meta.url), 'utf8'),
)
const everything = payloads.join('\n')

/** Four in one text, an address first where there is one, as the beginning decides how a text is read. */
const isAddress = (payload: string) => /^\W*(\w+:|__proto__|constructor)/.test(payload)
const sorted = [...payloads].sort((a, b) => Number(isAddress(b)) - Number(isAddress(a)))
const rounds = Math.ceil(payloads.length / 4)
const groups = Array.from({ length: rounds }, (_, at) =>
  sorted.filter((_, index) => index % rounds === at).join(' '),
)

/** Texts that people paste into step 6, with room for a payload. */
const wrappings: ((payload: string) => string)[] = [
  payload => payload,
  payload => `https://id.atlassian.com/error?error=unauthorized_client&error_description=${payload}`,
  payload => `https://auth.atlassian.com/authorize?client_id=${payload}&scope=${payload}&audience=x`,
  payload => `redirect_uri is not registered for client: ${payload}`,
  payload => `Something went wrong. Atlassian: add the following scopes to the app: ${payload}.`,
  payload => `{"error":{"message":${JSON.stringify(payload)},"code":801,"slug":"Composio"}}`,
  payload => `{"toolkit":{"slug":"confluence"},"auth_config":{"name":${JSON.stringify(payload)}}}`,
  payload => `[${JSON.stringify({ name: payload, url: payload, scopes: [payload] })}]`,
]

test('through every field: no element, no attribute, no script', async ({ page, open }) => {
  await page.addInitScript(countHits)
  await page.addInitScript(hurry)
  await open()
  const known = await unfold(page)
  for (const at of groups.keys()) {
    const turned = [...groups.slice(at), ...groups.slice(0, at)]
    expect((await page.evaluate(typeEverywhere, turned)).length).toBeGreaterThan(15)
    await expectOnly(page, known)
  }
  await test.step('nor through what is pasted in step 6', async () => {
    for (const wrap of wrappings) {
      await fill(page, 'explain-text', wrap(everything))
      await fill(page, 'token-answer', wrap(groups[0] ?? ''))
      await expectOnly(page, known)
    }
  })
  await test.step('nor on paper', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('#paper h1')).toBeVisible()
    await expectOnly(page, known)
  })
})

test('through the address, a file and a setup: no element, no attribute, no script', async ({
  page,
  open,
}) => {
  await page.addInitScript(countHits)
  await page.addInitScript(hurry)
  await open()
  const known = await unfold(page)
  const setup = JSON.stringify({
    setup: 1,
    preset: payloads[0],
    tools: payloads,
    operations: payloads,
    scopes: payloads,
    ticked: payloads,
    appName: payloads[6],
    callbackUrl: payloads[46],
    clientId: payloads[40],
    authConfigId: payloads[30],
    userId: payloads[42],
    site: payloads[33],
  })
  await test.step('as fragments that come while the page is open', async () => {
    for (const text of [...payloads, Buffer.from(setup).toString('base64url')]) {
      await page.evaluate(goToFragment, `setup=${text}`)
      await expect(page.getByRole('dialog')).toContainText(/Nothing was set|names are left out/)
      await expectOnly(page, known)
      await page.evaluate(goToFragment, text)
    }
  })
  await test.step('as files', async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    for (const content of [everything, setup]) {
      await page.getByRole('button', { name: 'Share…', exact: true }).click()
      const file = { name: '<img src=x onerror=hit()>.json', mimeType: 'text/html' }
      const buffer = Buffer.from(content)
      await page.getByLabel('File, or drop it here').setInputFiles({ ...file, buffer })
      await expect(page.getByRole('dialog')).toContainText(/Nothing was set|names are left out/)
      await expectOnly(page, known)
      await page.keyboard.press('Escape')
    }
  })
  await test.step('as the answer of a consent', async () => {
    for (const names of [['error', 'error_description'], ['code', 'state'], ['state']]) {
      await page.goto('about:blank')
      const query = new URLSearchParams(names.map(name => [name, everything]))
      await page.goto(`?${query}#${encodeURIComponent(payloads[6] ?? '')}`)
      await expect(page.locator('.flow')).toContainText(/^\s*Failed/)
      await expectOnly(page, known)
    }
  })
})

withPortal('through a portal’s messages: the same', async ({ page, host, complaints }) => {
  const html = `<!doctype html><script>
      addEventListener('message', ({ ports }) => (window.port ??= ports[0]))
    </script><iframe sandbox="allow-scripts" src="confluence-oauth-helper.html"></iframe>`
  await page.addInitScript(countHits)
  await page.addInitScript(hurry)
  await page.goto(await host({ html }))
  await expectHelper(page)
  const frame = page.frames()[1] as Frame
  const known = await unfold(frame)
  await page.reload()
  const helper = await expectHelper(page)
  // The contract refuses what cannot be typed; everything else has to arrive unchanged.
  const text = payloads.filter(payload => !/\p{C}/u.test(payload)).join(' ').slice(0, 2000)
  await page.waitForFunction(() => Reflect.has(window, 'port'))
  await page.evaluate(
    ({ text, payloads }) => {
      const port: MessagePort = Reflect.get(window, 'port')
      const send = (message: object) => port.postMessage({ version: 2, ...message })
      const wants = ['request', 'secret']
      send({ type: 'setup', site: text, callback: text, preset: 'constructor', theme: 'dark', wants })
      send({ type: 'view', top: 1, bottom: 900 })
      for (const payload of payloads.slice(0, 9)) send({ type: payload, [payload]: payload })
    },
    { text, payloads },
  )
  await expect(helper.locator('[name="site"]')).toHaveValue(text)
  await fill(helper, 'client-id', 'client')
  await expect(helper.getByRole('button', { name: /^Hand the auth config/ })).toBeVisible()
  // The theme is set by script, as an inline style.
  const tags = ['span', 'p', 'div', 'button', 'h3']
  const offered = tags.flatMap(tag => [tag, `${tag}[id]`, `${tag}[class]`]).concat('html[style]')
  await expectOnly(page.frames()[1] as Frame, new Set([...known, ...offered]))
  expect(complaints.filter(text => !text.startsWith('Blocked autofocusing'))).toEqual([])
})

for (const form of forms) {
  test.describe(`in the ${form}`, () => {
    test.use({ form, expected: [/Content Security Policy|Trusted/i] })

    test('Trusted Types are enforced at every sink, and inline code never runs', async ({
      page,
      open,
    }) => {
      await page.addInitScript(countHits)
      await open()
      const thrown = await page.evaluate(trySinks)
      expect(Object.keys(thrown).length).toBeGreaterThan(14)
      for (const [sink, words] of Object.entries(thrown)) {
        expect(words, sink).toMatch(
          /TrustedHTML|TrustedScript|unsafe-eval|disallowed|already exists/,
        )
      }
      expect((await page.evaluate(takeCensus)).hits).toBe(0)
    })
  })
}

/** The census of the page with every disclosure open and harmless text in every field. */
async function unfold(page: Page | Frame): Promise<Set<string>> {
  const kinds = new Set(['p[hidden]'])
  for (const text of ['harmless', 'Acme.atlassian.net', 'read:page:confluence', 'https://a.example/']) {
    await page.evaluate(typeEverywhere, [text])
    await page.evaluate(unfoldAll)
    await page.evaluate(settle)
    for (const kind of (await page.evaluate(takeCensus)).kinds) kinds.add(kind)
  }
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  for (const text of ['{', '{"setup":1,"tools":["x"],"site":"a"}', '{"setup":1,"ticked":[]}']) {
    await page.evaluate(goToFragment, `setup=${Buffer.from(text).toString('base64')}`)
    await page.evaluate(settle)
    for (const kind of (await page.evaluate(takeCensus)).kinds) kinds.add(kind)
  }
  await page.evaluate(() => {
    dispatchEvent(new Event('afterprint'))
    document.querySelector<HTMLDialogElement>('#setup-dialog')?.close()
  })
  return kinds
}

async function expectOnly(page: Page | Frame, known: Set<string>): Promise<void> {
  await page.evaluate(settle)
  const { kinds, hits }: Census = await page.evaluate(takeCensus)
  expect(kinds.filter(kind => !known.has(kind))).toEqual([])
  expect(hits).toBe(0)
}
