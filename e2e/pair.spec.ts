/** A state and a PKCE pair are for one start of one consent URL. */
import type { Page } from '@playwright/test'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import { clientId, copied, fill, output, statusLine, textOf } from './fixtures/reading.js'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const callback = 'http://localhost:3000/callback'

test.beforeEach(async ({ page, open }) => {
  await page.clock.install()
  await open()
  await fill(page, 'client-id', clientId)
  await fill(page, 'own-callback', callback)
})

const changes: Record<string, (page: Page) => Promise<void>> = {
  'the client ID': page => fill(page, 'client-id', clientId.replace('a', 'b')),
  'the callback': page => fill(page, 'own-callback', `${callback}/2`),
  'the scopes': page => page.getByRole('radio', { name: /^Read and write pages/ }).check(),
  'the cloud': page => fill(page, 'site', 'acme.atlassian-us-gov-mod.net'),
}

for (const [what, change] of Object.entries(changes)) {
  test(`another pair as soon as ${what} changes, and another for the way back`, async ({ page }) => {
    const shown = [await pairShown(page)]
    await change(page)
    await expect.poll(() => pairShown(page)).not.toEqual(shown[0])
    shown.push(await pairShown(page))
    await fill(page, 'client-id', clientId)
    await fill(page, 'own-callback', callback)
    await fill(page, 'site', '')
    await page.getByRole('radio', { name: /^Search and read/ }).check()
    shown.push(await pairShown(page))
    expectAllDifferent(shown)
  })
}

test('the same pair while nothing that it is for changes', async ({ page }) => {
  const before = await pairShown(page)
  await fill(page, 'user-id', 'user-123')
  await fill(page, 'site', 'acme')
  expect(await pairShown(page)).toEqual(before)
})

test('another pair for each start, and only the last one waits', async ({ page }) => {
  const first = pairOf(await copied(page, 'your own consent URL'))
  const second = pairOf(await copied(page, 'your own consent URL'))
  expectAllDifferent([first, second])
  expect(await pairShown(page), 'what is shown is what waits').toEqual(second)
  await answer(page, first.state)
  await expect(page.locator('.flow')).toContainText('This answer belongs to another flow')
  await answer(page, second.state)
  await expect(page.locator('.flow-state')).toContainText('Code received')
  expectAllDifferent([second, await pairShown(page)])
})

test('the menu of the link starts what its address says, once', async ({ page }) => {
  const link = page.getByRole('link', { name: 'Go to Atlassian' })
  await copied(page, 'your own consent URL')
  await link.evaluate(anchor =>
    document.addEventListener('contextmenu', () => Reflect.set(window, 'offered', Reflect.get(anchor, 'href'))),
  )
  await link.click({ button: 'right' })
  const started = pairOf(await page.evaluate(() => Reflect.get(window, 'offered')))
  await answer(page, started.state)
  await expect(page.locator('.flow-state')).toContainText('Code received')
})

test('another pair once a flow has run out, and once it is forgotten', async ({ page }) => {
  const first = pairOf(await copied(page, 'your own consent URL'))
  await page.clock.fastForward('16:00')
  await expect(page.locator('.flow')).toContainText('More than 15 minutes have passed')
  const second = await pairShown(page)
  await copied(page, 'your own consent URL')
  await page.getByRole('button', { name: 'Forget this flow' }).click()
  expectAllDifferent([first, second, await pairShown(page)])
})

test("one client's answer is not taken in another client's flow", async ({ page }) => {
  const first = pairOf(await copied(page, 'your own consent URL'))
  await fill(page, 'client-id', clientId.replace('a', 'b'))
  await copied(page, 'your own consent URL')
  await answer(page, first.state)
  await expect(page.locator('.flow')).toContainText('This answer belongs to another flow')
  await expect(page.locator('.flow-state')).toContainText('Waiting')
})

test('an answer at another address is refused', async ({ page }) => {
  const { state } = pairOf(await copied(page, 'your own consent URL'))
  await answer(page, state, 'http://localhost:3000/other')
  await expect(page.locator('.flow')).toContainText('The answer stands at another address')
  await expect(output(page, 'token-request-snippet')).not.toContainText('the-code')
  await answer(page, state)
  await expect(page.locator('.flow-state')).toContainText('Code received')
})

test('an answer in the fragment is taken out of the address bar', async ({ page, baseURL }) => {
  await fill(page, 'own-callback', baseURL ?? '')
  const own = async () => pairOf(await copied(page, 'your own consent URL')).state
  await test.step('without a load', async () => {
    await page.goto(`${baseURL}#code=the-code&state=${await own()}`)
    await expect(page.locator('.flow-state')).toContainText('Code received')
    expect(page.url()).not.toMatch(/code=|state=/)
  })
  await test.step('with a load', async () => {
    const state = await own()
    await page.goto('about:blank')
    await page.goto(`${baseURL}#code=the-code&state=${state}`)
    await expectReady(page)
    await expect(page.locator('.flow-state')).toContainText('Code received')
    expect(page.url()).not.toMatch(/code=|state=/)
  })
})

interface Pair {
  state: string
  challenge: string
}

function pairOf(url: string): Pair {
  const { searchParams } = new URL(url)
  const state = searchParams.get('state') ?? ''
  const challenge = searchParams.get('code_challenge') ?? ''
  expect(state.length + challenge.length).toBe(43 + 43)
  return { state, challenge }
}

async function pairShown(page: Page): Promise<Pair> {
  await expect(output(page, 'own-consent-url')).toContainText('code_challenge=')
  return pairOf(await textOf(page, 'own-consent-url'))
}

function expectAllDifferent(pairs: Pair[]): void {
  for (const part of ['state', 'challenge'] as const) {
    expect(new Set(pairs.map(pair => pair[part])).size, part).toBe(pairs.length)
  }
}

async function answer(page: Page, state: string, address = callback): Promise<void> {
  await fill(page, 'callback-address', `${address}?code=the-code&state=${state}`)
  await page.getByRole('button', { name: 'Check this address' }).click()
  await expect(statusLine(page)).not.toHaveText('Copied the consent URL.')
}
