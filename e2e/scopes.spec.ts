/** The least that works, the reason for each scope, and a list to tick. */
import type { Locator, Page } from '@playwright/test'
import type { CataloguePreset } from '../web/dist/core/core.js'
import { core, take } from './fixtures/core.js'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import {
  consoleScopes,
  copied,
  expectStored,
  field,
  fill,
  guideScopes,
  output,
  panelPart,
  scopesForComposio,
  statusLine,
  step,
  textOf,
} from './fixtures/reading.js'

const catalogue = take(core.catalogue())
const granular = 'Confluence API, Granular'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const tickList = (page: Page): Locator => page.getByRole('region', { name: granular })
const planned = (page: Page): Locator =>
  page.getByRole('list', { name: 'Planned scopes' }).getByRole('listitem')

test('three clicks lead from "search and read" to a handful of scopes and their tick list', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('radio', { name: /^Search and read/ }).click()
  await expectHandful(page)
  await tickList(page).getByRole('button', { name: 'Copy names' }).click()
  const list = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(list).toBe((await consoleScopes(page)).join('\n'))
  await page.locator('#scopes-as-text > summary').click()
  expect(await copied(page, 'the scopes for Atlassian')).toBe(
    await textOf(page, 'scopes-atlassian'),
  )
})

test('the keyboard alone does the same', async ({ page, open }) => {
  await open()
  await tabTo(page, 'radio', /^Search and read/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Read and write pages/ })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expectHandful(page)
  await tabTo(page, 'checkbox', /^read:attachment:confluence/)
  await page.keyboard.press('Space')
  await expect(page.getByText('1 of 5 ticked').first()).toBeVisible()
})

test('ticks survive a reload, and what was saved is said', async ({ page, open }) => {
  await open()
  await tickList(page)
    .getByRole('checkbox', { name: /^read:page:confluence/ })
    .check()
  await expectStored(page, '"ticked":["read:page:confluence"]')
  await page.reload()
  await expectReady(page)
  const box = tickList(page).getByRole('checkbox', { name: /^read:page:confluence/ })
  await expect(box).toBeChecked()
  const row = panelPart(page, 'Scopes')
  await expect(row).toContainText('1 of 5 ticked')
  await page.getByRole('button', { name: 'I ticked and saved these 5' }).click()
  await expect(row).toContainText('you saved them')
  await test.step('a smaller choice names what to untick', async () => {
    await page.getByRole('radio', { name: /^My own choice/ }).check()
    await fill(page, 'scope-text', 'read:page:confluence')
    await expect(page.getByText(/^Ticked, but not needed/)).toBeVisible()
    await expect(row).toContainText('4 scopes more than needed')
  })
})

test('an error in the box for a scope list is called one, and explained', async ({ page, open }) => {
  await open()
  await page.getByRole('radio', { name: /^My own choice/ }).check()
  for (const text of ['{"error":"invalid_client"}', 'Something went wrong']) {
    await fill(page, 'scope-text', text)
    await page.locator('#step-1').getByRole('button', { name: 'Explain it' }).click()
    await expect(field(page, 'explain-text')).toHaveValue(text)
  }
  await fill(page, 'scope-text', 'nothing that I know of')
  await expect(page.locator('#step-1')).toContainText('0 scopes found')
  await expect(page.getByText('This is an error.')).toHaveCount(0)
})

test('"Stay connected" decides on offline_access, whatever a list says', async ({ page, open }) => {
  await open()
  await openPlan(page)
  const stay = page.getByRole('checkbox', { name: /^Stay connected/ })
  await fill(page, 'scope-text', 'read:page:confluence offline_access')
  expect(await scopesForComposio(page)).toContain('offline_access')
  await stay.uncheck()
  expect(await scopesForComposio(page)).toEqual(['read:page:confluence'])
  await expect(page.getByText('Without offline_access: “Stay connected” is off')).toBeVisible()
  await page.getByRole('radio', { name: /^The guide/ }).check()
  expect(await scopesForComposio(page)).not.toContain('offline_access')
  await test.step('alone it is no choice', async () => {
    await stay.check()
    await fill(page, 'scope-text', 'offline_access')
    await expect(page.getByText('Nothing is chosen yet.')).toBeVisible()
    await expect(step(page, 1)).toContainText('nothing chosen')
  })
})

test('a suggestion changes that name alone, and in an address too', async ({ page, open }) => {
  await open()
  const list = field(page, 'scope-text')
  await list.fill('read:page:confluence read:page:confluenc')
  await page.getByRole('button', { name: 'read:page:confluence' }).click()
  await expect(list).toHaveValue('read:page:confluence read:page:confluence')
  await list.fill(
    'https://auth.atlassian.com/authorize?audience=api.atlassian.com&scope=read%3Aspce%3Aconfluence%20offline_access&client_id=x',
  )
  await page.getByRole('button', { name: 'read:space:confluence' }).click()
  await expect(list).toHaveValue(/scope=read:space:confluence%20offline_access&/)
  await expect(page.getByText('2 scopes found')).toBeVisible()
})

test('unknown names are left out by name, and a near miss is put right by a click', async ({
  page,
  open,
}) => {
  await open()
  await fill(page, 'scope-text', 
    'scopes:\n  - read:page:confluence\n  - offline-access\n  - read:spce:confluence\n  - fly:moon:confluence',
  )
  await expect(page.getByText('3 names are not known')).toBeVisible()
  const unknown = page.getByRole('listitem')
  await unknown
    .filter({ hasText: 'offline-access' })
    .getByRole('button', { name: 'offline_access' })
    .click()
  await expect(page.getByText('2 names are not known')).toBeVisible()
  await unknown
    .filter({ hasText: 'read:spce' })
    .getByRole('button', { name: 'read:space:confluence' })
    .click()
  await expect(page.getByText('1 name is not known')).toBeVisible()
  await expect(unknown.filter({ hasText: 'fly:moon:confluence' })).toBeVisible()
  expect(await scopesForComposio(page)).toEqual([
    'offline_access',
    'read:page:confluence',
    'read:space:confluence',
  ])
})

test('the figures of each preset are those of its plan', async ({ page, open }) => {
  await open()
  await openPlan(page)
  for (const preset of catalogue.presets) {
    const plan = take(core.planScopes(planRequest(preset)))
    const { consoleCount, requestedCount } = plan.budget
    const covered = toolsOpenedBy(plan.scopes.map(entry => entry.scope))
    const card = page.locator('label').filter({ has: page.locator(`input[value="${preset.id}"]`) })
    const figure = `${consoleCount} scopes · ${covered} tools`
    await expect(card).toContainText(figure)
    await card.click()
    await showAll(page)
    await expect(planned(page)).toHaveCount(requestedCount)
    const words = `With these, ${covered} of ${catalogue.tools.length} of Composio’s Confluence tools`
    await expect(page.getByText(words)).toContainText(/inferred for \d+ of 69 tools/)
    await expect(output(page, 'budget')).toContainText(`${consoleCount} of 50 scopes`)
    expect(await scopesForComposio(page)).toEqual(plan.scopes.map(entry => entry.scope).sort())
  }
})

test('searching, picking and the fewest scopes change the plan in sight', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('radio', { name: /^My own choice/ }).check()
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search' }).fill('create page')
  await page.getByRole('checkbox', { name: /CONFLUENCE_CREATE_PAGE\b/ }).check()
  const create = catalogue.tools.find(tool => tool.slug === 'CONFLUENCE_CREATE_PAGE')
  expect(await scopesForComposio(page)).toEqual(
    [...(create?.scopes ?? []), 'offline_access'].sort(),
  )
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await page.getByRole('button', { name: 'Pick all 69' }).click()
  await expect(page.getByText('69 of 69 match, 69 picked')).toBeVisible()
  expect(await page.locator('.choice', { hasText: 'My own choice' }).locator('em').innerText()).toBe('69 picked')
  await openPlan(page)
  const least = (await scopesForComposio(page)).length
  const offer = page.getByText(/\d+ scopes? fewer would do the same/)
  const fewer = Number.parseInt(await offer.innerText(), 10)
  const [broad, narrow] = (await offer.innerText()).split(' in place of ')
  const before = await scopesForComposio(page)
  await page.getByRole('button', { name: 'Use the fewest' }).click()
  await expect(statusLine(page), 'what stands for what').toContainText(' in place of ')
  await expect(page.getByRole('checkbox', { name: /^Fewest scopes/ })).toBeChecked()
  await expect(page.getByText('No smaller list covers this.')).toBeVisible()
  await expect(offer).toHaveCount(0)
  const after = await scopesForComposio(page)
  expect(after).toHaveLength(least - fewer)
  for (const scope of after.filter(name => !before.includes(name))) expect(broad).toContain(scope)
  for (const scope of before.filter(name => !after.includes(name))) expect(narrow).toContain(scope)
  await page.getByRole('checkbox', { name: /^Stay connected/ }).uncheck()
  expect(await scopesForComposio(page)).not.toContain('offline_access')
})

test("what serves nothing in the guide's list can go, in one click", async ({ page, open }) => {
  await open()
  await fill(page, 'scope-text', guideScopes().join(' '))
  await openPlan(page)
  await page.getByText(/scopes can go without losing anything/).click()
  await page.getByRole('button', { name: 'Leave them out' }).click()
  await expect(page.getByText(/scopes? can go without losing anything/)).toHaveCount(0)
  const left = await scopesForComposio(page)
  expect(left.length).toBeLessThan(70)
  expect(left).toContain('offline_access')
  await expect(page.getByText('With these, 69 of 69 of')).toBeVisible()
})

test("the guide's list shrinks to what Composio's tools need, in one click", async ({
  page,
  open,
}) => {
  await open()
  await fill(page, 'scope-text', guideScopes().join(' '))
  await expect(page.getByText('48 scopes serve no tool of Composio')).toBeVisible()
  const warning = page.locator('.finding').filter({ hasText: 'More scopes than Atlassian' })
  await warning.getByRole('button', { name: 'Keep the 21 scopes for Composio' }).click()
  await expect(statusLine(page)).toHaveText('Reduced to 21 scopes. All 69 tools still work.')
  expect(await scopesForComposio(page)).toHaveLength(22)
  await expect(page.getByText('serve no tool of Composio')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await scopesForComposio(page)).toHaveLength(70)
  await warning.getByRole('button', { name: 'Or the fewest: 19' }).click()
  await expect(statusLine(page)).toHaveText('Reduced to 19 scopes. All 69 tools still work.')
  expect(await scopesForComposio(page)).toHaveLength(20)
})

const openPlan = async (page: Page): Promise<void> => {
  await page.locator('#plan > summary').click()
  await expect(planned(page).first()).toBeVisible()
  await showAll(page)
}

const showAll = async (page: Page): Promise<void> => {
  const all = page.locator('#plan').getByRole('button', { name: /^Show all/ })
  if ((await all.count()) > 0) await all.click()
}

async function expectHandful(page: Page): Promise<void> {
  await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
  await openPlan(page)
  await expect(planned(page)).toHaveCount(6)
  await expect(planned(page).last()).toContainText('refresh token')
  for (const scope of await consoleScopes(page)) {
    const users = catalogue.tools.filter(tool => tool.scopes.includes(scope))
    const row = planned(page).filter({ has: page.getByText(scope, { exact: true }) })
    await expect(row).toContainText(new RegExp(users.map(tool => tool.name).join('|')))
  }
}

function planRequest({ tools, scopes }: CataloguePreset) {
  return { tools, scopes, strategy: 'least-privilege', offlineAccess: true } as const
}

/** Counted from the tools' lists, not taken from the preset's figures. */
function toolsOpenedBy(scopes: string[]): number {
  return catalogue.tools.filter(tool => tool.scopes.every(scope => scopes.includes(scope))).length
}

/** Presses Tab until the focus is there; a page that never gets there fails. */
async function tabTo(page: Page, role: 'radio' | 'link' | 'checkbox', name: RegExp, key = 'Tab') {
  const target = page.getByRole(role, { name })
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}
