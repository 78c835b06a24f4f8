/** What is kept: across a reload, apart from another tab, and by an undo. */
import type { Page } from '@playwright/test'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import {
  clientId,
  expectStored,
  field,
  fieldError,
  fill,
  output,
  statusLine,
  stored,
} from './fixtures/reading.js'

test('a reload goes back to the place, the folds and all that is no secret', async ({
  page,
  open,
}) => {
  await open()
  await fill(page, 'client-id', clientId)
  await field(page, 'atlassian-text').fill('read:page:confluence')
  await page.locator('#callbacks > summary').click()
  await expectStored(page, '"open":["callbacks"]')
  await page.getByRole('heading', { name: /Connect your site/ }).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(1000)
  await page.reload()
  await expectReady(page)
  await expect(field(page, 'atlassian-text')).toHaveValue('read:page:confluence')
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 200)
  await expect(field(page, 'client-id')).toHaveValue(clientId)
})

test.describe('while it starts', () => {
  test.slow()
  // The page starts in parts, with a timer of 0 ms between two of them: first without the core, then,
  // whenever that has loaded, with it. After the thirteenth timer everything is drawn.
  const pieces = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13]

  test('left between any two pieces, it begins anew, with what a new page has', async ({
    context,
    baseURL,
  }) => {
    for (const piece of pieces) {
      const page = await context.newPage()
      await page.addInitScript(betweenPieces, piece)
      await page.addInitScript(() => {
        addEventListener('between-pieces', () => {
          if (sessionStorage.getItem('has-left')) return
          sessionStorage.setItem('has-left', 'yes')
          location.reload()
        })
      })
      await page.goto('')
      // Until then it is the page that is being left: what it shows proves nothing, and to close it would hang.
      await page.waitForFunction(isReloaded)
      await expect(field(page, 'callback-url'), `piece ${piece}`).not.toHaveValue('')
      await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
      await expect(field(page, 'own-callback')).toHaveValue(baseURL ?? '')
      await page.close()
    }
  })

  test('what is typed between any two pieces stays', async ({ context }) => {
    const typed = new Set<string>()
    for (const piece of pieces) {
      const page = await context.newPage()
      await page.addInitScript(betweenPieces, piece)
      await page.addInitScript(() => {
        addEventListener('between-pieces', () => {
          for (const name of ['scope-text', 'client-id']) {
            const control = document.querySelector<HTMLInputElement>(`[name="${name}"]`)
            if (!control) continue
            control.value = 'offline_access'
            control.dispatchEvent(new InputEvent('input', { bubbles: true }))
            document.body.classList.add(`typed-${name}`)
          }
        })
      })
      await page.goto('')
      await expectReady(page)
      for (const name of ['scope-text', 'client-id']) {
        if ((await page.locator(`body.typed-${name}`).count()) === 0) continue
        await expect(field(page, name), `piece ${piece}`).toHaveValue('offline_access')
        typed.add(name)
        if (name === 'client-id') continue
        await expect(page.getByRole('radio', { name: /^My own choice/ })).toBeChecked()
      }
      await page.close()
    }
    expect(typed.size).toBe(2)
  })
})

function isReloaded(): boolean {
  const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return loading?.type === 'reload'
}

/** Resolves when the page has set that many timers of 0 ms. */
function betweenPieces(piece: number): void {
  const later = window.setTimeout.bind(window)
  let count = 0
  const counting = (run: TimerHandler, delay?: number) => {
    if (delay === undefined && ++count === piece) dispatchEvent(new Event('between-pieces'))
    return later(run, delay)
  }
  window.setTimeout = counting as typeof window.setTimeout
}

test('a link to a step opens it, and one to nowhere opens at the top', async ({ page }) => {
  await page.goto('#step-3')
  await expectReady(page)
  await expect(page.getByRole('heading', { name: /Create the auth config/ })).toBeInViewport()
  await expect(field(page, 'auth-config-id')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeHidden()
  await page.goto('about:blank')
  await page.goto('#step-99')
  await expectReady(page)
  await expect(field(page, 'auth-config-id')).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test.describe('folded', () => {
  test.use({ guided: true })

  test('what is folded is in the document, and searching for it opens it', async ({ page, open }) => {
    await open()
    for (const name of ['client-id', 'client-secret', 'site', 'user-id', 'explain-text', 'atlassian-text', 'composio-text', 'registered-callback', 'scope-text', 'app-name', 'callback-url', 'auth-config-id', 'own-callback']) {
      await expect(field(page, name)).toHaveCount(1)
    }
    for (const name of ['scopes-atlassian', 'scopes-composio', 'consent-url', 'auth-config-json', 'auth-config-snippet', 'connect-link-json', 'token-request-snippet', 'site-result', 'explain-result', 'budget']) {
      await expect(output(page, name)).toHaveCount(1)
    }
    await page.evaluate(() =>
      document.querySelector('#body-3')?.dispatchEvent(new Event('beforematch', { bubbles: true })),
    )
    await expect(field(page, 'auth-config-id')).toBeVisible()
  })

  test('a joint opens what holds its value', async ({ page, open }) => {
    await open()
    await page.getByRole('complementary').getByRole('button', { name: 'Client ID' }).click()
    await expect(page.getByRole('heading', { name: 'Copy the Client ID' })).toBeFocused()
    await expect(field(page, 'client-id')).toBeVisible()
  })
})

test('two tabs keep apart what is typed in each', async ({ context, page: first, open }) => {
  await open()
  const second = await context.newPage()
  await second.goto('')
  await expectReady(second)
  await fill(first, 'site', 'acme')
  await fill(second, 'site', 'umbrella')
  await expectStored(first, 'acme')
  await expectStored(second, 'umbrella')
  for (const [tab, site] of [
    [first, 'acme'],
    [second, 'umbrella'],
  ] as const) {
    await tab.reload()
    await expectReady(tab)
    await expect(field(tab, 'site')).toHaveValue(site)
  }
  await second.close()
})

test('a secret in a field that is no place for one is not kept', async ({ page, open }) => {
  await open()
  const secret = 'ATOAcanary0123456789canary0123456789canary0123456789'
  await fill(page, 'client-id', secret)
  await expect(page.locator('#client-id-error')).toBeVisible()
  await fill(page, 'site', 'acme')
  await expectStored(page, 'acme')
  expect(await stored(page)).not.toContain('canary')
  await page.reload()
  await expectReady(page)
  await expect(field(page, 'client-id')).toHaveValue('')
})

test('leaving empties the secret field, also for the way back', async ({ page, open }) => {
  await open()
  await fill(page, 'client-secret', 'a-secret-that-is-typed')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await expect(field(page, 'client-secret')).toHaveValue('')
  await expect(field(page, 'client-secret')).toHaveAttribute('spellcheck', 'false')
})

test.describe('starting over', () => {
  const asked = (page: Page) => page.getByRole('dialog', { name: 'Start over?' })

  test('asks first, and "keep" keeps', async ({ page, open }) => {
    await open()
    await fill(page, 'client-id', clientId)
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(page.getByRole('button', { name: 'Keep everything' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(asked(page)).toBeHidden()
    await expect(page.getByRole('button', { name: 'Start over' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(asked(page)).toBeHidden()
    await expect(field(page, 'client-id')).toHaveValue(clientId)
  })

  test('empties every step and what is stored, and can be taken back', async ({ page, open }) => {
    await open()
    await page.getByRole('radio', { name: /^Read and write pages/ }).check()
    await fill(page, 'client-id', clientId)
    await fill(page, 'client-secret', 'a-secret-that-is-typed')
    await expectStored(page, clientId)
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByRole('button', { name: 'Empty every step' }).click()
    await expect(field(page, 'client-id')).toHaveValue('')
    await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
    await expect.poll(() => stored(page)).not.toContain(clientId)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(field(page, 'client-id')).toHaveValue(clientId)
    await expect(page.getByRole('radio', { name: /^Read and write pages/ })).toBeChecked()
    await expect(field(page, 'client-secret')).toHaveValue('')
    await expect(page.getByRole('button', { name: 'Start over' })).toBeFocused()
  })
})

test('what throws a choice away can be taken back', async ({ page, open }) => {
  await open()
  const undo = page.getByRole('button', { name: 'Undo' })
  await test.step('untick all', async () => {
    await page.getByRole('button', { name: 'Tick all' }).click()
    await page.getByRole('button', { name: 'Untick all' }).click()
    await undo.click()
    await expect(page.getByText('5 of 5 ticked').first()).toBeVisible()
  })
  await test.step('clear my choice', async () => {
    await page.locator('#plan > summary').click()
    await page.getByRole('button', { name: 'Adjust this list' }).click()
    await page.getByRole('button', { name: 'Clear my choice' }).click()
    await expect(page.getByText('Nothing is chosen yet.')).toBeVisible()
    await undo.click()
    await expect(page.getByText('69 match, 38 picked')).toBeVisible()
  })
  await test.step('a callback URL of one’s own', async () => {
    await fill(page, 'callback-url', 'https://auth.example.com/cb')
    await page.locator('#callbacks > summary').click()
    await page.getByRole('radio', { name: /^Composio v3.1/ }).check()
    await undo.click()
    await expect(field(page, 'callback-url')).toHaveValue('https://auth.example.com/cb')
  })
  await test.step('a flow that waits', async () => {
    await fill(page, 'client-id', clientId)
    await page.getByRole('button', { name: 'Copy your own consent URL' }).click()
    await expect(page.getByText('Waiting for the answer.')).toBeVisible()
    await page.getByRole('button', { name: 'Forget this flow' }).click()
    expect(await stored(page)).not.toContain('verifier')
    await undo.click()
    await expect(page.getByText('Waiting for the answer.')).toBeVisible()
    expect(await stored(page)).toContain('verifier')
  })
  await test.step('what was opened and typed since stays', async () => {
    await page.getByRole('button', { name: 'Forget this flow' }).click()
    await field(page, 'atlassian-text').fill('read:page:confluence')
    await undo.click()
    await expect(page.getByText('Waiting for the answer.')).toBeVisible()
    await page.getByRole('button', { name: 'Tick all' }).click()
    await field(page, 'atlassian-text').fill('read:space:confluence')
    await undo.click()
    await expect(page.getByText('69 match, 38 picked')).toBeVisible()
    await expect(field(page, 'atlassian-text')).toHaveValue('read:space:confluence')
  })
  await test.step('a newer flow ends the offer to bring back an older one', async () => {
    await page.getByRole('button', { name: 'Forget this flow' }).click()
    await page.getByRole('button', { name: 'Copy your own consent URL' }).click()
    await expect(page.getByText('Waiting for the answer.')).toBeVisible()
    await expect(undo).toHaveCount(0)
  })
  await test.step('the offer ends with the next change', async () => {
    await page.getByRole('button', { name: 'Forget this flow' }).click()
    await fill(page, 'user-id', 'user-123')
    await expect(undo).toHaveCount(0)
    await expect(statusLine(page)).toBeEmpty()
  })
  await expect(fieldError(page, 'user-id')).toHaveCount(0)
  await expect(output(page, 'auth-config-json')).toContainText(clientId)
})
