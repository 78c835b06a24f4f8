/** A core that stops in the middle of the work: the page takes a new one, or says why that does not help. */
import type { Page } from '@playwright/test'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import { clientId, field, fill } from './fixtures/reading.js'

const taken = 'The core had stopped; a new one has taken over. Nothing you typed is lost.'

/** Nothing shipped can make the core trap, so its exports are wrapped where they are instantiated. */
async function wrapCore(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly
    const { stringify } = JSON
    const trap = { instances: 0, broken: [] as number[], isPoisoned: false }
    Reflect.set(window, 'trap', trap)
    Reflect.set(WebAssembly, 'instantiate', async (bytes: BufferSource, imports: WebAssembly.Imports) => {
      const { instance, module } = await instantiate(bytes, imports)
      const number = trap.instances++
      // What was last written may have been what the page keeps, no request.
      trap.isPoisoned = false
      const guard = (name: string, value: unknown) => {
        if (typeof value !== 'function') return [name, value]
        const guarded = (...given: unknown[]) => {
          if (trap.isPoisoned || trap.broken.includes(number)) {
            throw new WebAssembly.RuntimeError('unreachable')
          }
          return value(...given)
        }
        return [name, guarded]
      }
      const exports = Object.entries(instance.exports).map(([name, value]) => guard(name, value))
      return { instance: { exports: Object.fromEntries(exports) }, module }
    })
    // A request with this word in it stops whichever core gets it.
    JSON.stringify = (...given: unknown[]) => {
      const text = Reflect.apply(stringify, JSON, given)
      trap.isPoisoned = String(text).includes('poison')
      return text
    }
  })
}

test('a core that stops is replaced, the page says so, and nothing typed is lost', async ({ page }) => {
  await wrapCore(page)
  await page.goto('./')
  await expectReady(page)
  await fill(page, 'client-id', clientId)
  await fill(page, 'client-secret', 'typed-secret')
  await page.evaluate(() => Reflect.get(window, 'trap').broken.push(0))
  await fill(page, 'site', 'acme')
  await expect(page.locator('#view-status')).toHaveText(taken)
  await expect(field(page, 'site')).toBeFocused()
  await expect(page.locator('output[name="site-result"]')).toContainText('Subdomain acme')
  await expect(field(page, 'client-id')).toHaveValue(clientId)
  await expect(field(page, 'client-secret')).toHaveValue('typed-secret')
  await expect(page.locator('output[name="auth-config-json"]')).toContainText(clientId)
  expect(await page.evaluate(() => Reflect.get(window, 'trap').instances)).toBe(2)
  await test.step('and so is the next one', async () => {
    await page.evaluate(() => Reflect.get(window, 'trap').broken.push(1))
    await fill(page, 'user-id', 'user-1')
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'trap').instances)).toBe(3)
    await expect(page.locator('output[name="site-result"]')).toContainText('Subdomain acme')
  })
})

test('what stops each new core too is tried once, and named; without it the work goes on', async ({
  page,
}) => {
  await wrapCore(page)
  await page.goto('./')
  await expectReady(page)
  const instances = () => page.evaluate(() => Reflect.get(window, 'trap').instances)
  await fill(page, 'client-id', clientId)
  await fill(page, 'site', 'poison')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('A new core stops as well')
  expect(await instances()).toBe(2)
  await fill(page, 'site', 'acme')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('output[name="site-result"]')).toContainText('Subdomain acme')
  await expect(alert).toHaveCount(0)
  await expect(field(page, 'client-id')).toHaveValue(clientId)
  expect(await instances()).toBe(3)
})
