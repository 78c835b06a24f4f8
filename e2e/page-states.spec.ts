/** axe with WCAG 2.2 in transient states; large text, forced colours, reduced motion. */
import type { Page } from '@playwright/test'
import { axe, found } from './fixtures/axe.js'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import { clientId, configId, fill } from './fixtures/reading.js'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface PageState {
  reach: (page: Page) => Promise<void>
  /** The part that is different in this state; accessibility.spec.ts looks at the whole page. */
  parts: string[]
}

const standing = ['.entrances', '.both', '.step > header', '.foot']

const states: Record<string, PageState> = {
  'with every step done': {
    parts: standing,
    reach: async page => {
      await fill(page, 'client-id', clientId)
      await fill(page, 'auth-config-id', configId)
      await fill(page, 'site', 'acme')
      await page.getByRole('button', { name: 'Yes, it is active' }).click()
      await expect(page.getByRole('complementary').getByText('you saw ACTIVE').first()).toBeVisible()
    },
  },
  'that needs attention': {
    parts: [...standing, '.choices'],
    reach: async page => {
      await page.getByRole('radio', { name: /^The guide's list/ }).check()
      await page.locator('[name="ticked"]').first().check()
      await fill(page, 'auth-config-id', 'ca_4CkFF_cKATwg')
      await expect(page.getByRole('complementary').getByText('1 of 69 ticked')).toBeVisible()
    },
  },
  'with the panel of promises open': {
    parts: ['.top'],
    reach: async page => {
      await page.getByText('Nothing leaves this page').click()
      await page.getByText(/links can lead out/).click()
      await expect(page.locator('#links li').first()).toBeVisible()
    },
  },
  'that asks before it starts over': {
    parts: ['#ask-start-over'],
    reach: async page => {
      await fill(page, 'site', 'acme')
      await page.getByRole('button', { name: 'Start over' }).click()
    },
  },
  'that offers to take back': {
    parts: ['.foot'],
    reach: async page => {
      await page.getByRole('button', { name: 'Tick all' }).click()
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    },
  },
  'that shows a text to copy by hand': {
    parts: ['#manual-copy'],
    reach: async page => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.execCommand = () => false
      })
      await page.getByRole('button', { name: 'Copy the callback URL' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
}

async function expectNoViolation(page: Page, parts: string[]): Promise<void> {
  const within = () => parts.reduce((builder, part) => builder.include(part), axe(page))
  expect(await found(within().withTags(standards))).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  // Only contrast depends on the colours.
  expect(await found(within().withRules('color-contrast'))).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

for (const width of [320, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 720 } })

    for (const [state, { reach, parts }] of Object.entries(states)) {
      test(`axe finds nothing on a page ${state}`, async ({ page, open }) => {
        await open()
        await reach(page)
        await expectNoViolation(page, parts)
      })
    }

    test('whatever can be pressed is 24 pixels large or has the room', async ({ page, open }) => {
      await open()
      expect(await found(axe(page).withRules('target-size'))).toEqual([])
    })
  })
}

test.describe('without the core', () => {
  test.use({ expected: [/console:/] })

  test('axe finds nothing while it loads, nor when it cannot', async ({ page }) => {
    let fail = () => {}
    const held = new Promise<void>(resolve => {
      fail = resolve
    })
    await page.route('**/*.wasm', async route => {
      await held
      await route.abort()
    })
    await page.goto('')
    await expect(page.getByText('The three values stand here')).toBeVisible()
    await expectNoViolation(page, ['body'])
    fail()
    await expect(page.getByRole('alert')).toBeVisible()
    await expectNoViolation(page, ['main'])
  })
})

test('text at 200 % needs no scrolling sideways, and nothing is cut off', async ({ page, open }) => {
  await page.setViewportSize({ width: 640, height: 800 })
  await open()
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  const { room, wide, cut } = await page.evaluate(() => ({
    room: document.documentElement.clientWidth,
    wide: document.documentElement.scrollWidth,
    cut: [...document.querySelectorAll<HTMLElement>('button, .button, h2, label')]
      .filter(element => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map(element => element.outerHTML.slice(0, 80)),
  }))
  expect(wide).toBeLessThanOrEqual(room)
  expect(cut).toEqual([])
})

test('forced colours keep the chosen one and the focus apart from the rest', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open()
  const outlineOf = (name: RegExp) =>
    page
      .locator('.choice')
      .filter({ hasText: name })
      .evaluate(element => getComputedStyle(element).outlineStyle)
  expect(await outlineOf(/^\s*Search and read/)).not.toBe('none')
  expect(await outlineOf(/^\s*Read and write pages/)).toBe('none')
})

test('nothing glides for those who asked for less motion', async ({ page, open }) => {
  const behaviour = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open()
  await expectReady(page)
  await page.keyboard.press('Tab')
  expect(await behaviour()).toBe('auto')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await behaviour()).toBe('smooth')
})
