/** The least that works, the reason for each scope, and a list to tick. */
import type { Locator, Page } from '@playwright/test'
import type { CataloguePreset } from '../web/dist/core/core.js'
import { core, take } from './fixtures/core.js'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import {
  copied,
  expectStored,
  field,
  guideScopes,
  output,
  panelPart,
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
  await page.getByRole('link', { name: /^Atlassian app/ }).click()
  await expect(tickList(page)).toBeInViewport()
  await page.getByRole('button', { name: `Copy the scopes of ${granular}` }).click()
  const list = await page.evaluate(() => navigator.clipboard.readText())
  expect(list.split('\n')).toEqual(await consoleScopes(page))
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
  await tabTo(page, 'link', /^Atlassian app/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(tickList(page)).toBeInViewport()
  await tabTo(page, 'checkbox', /^read:attachment:confluence/)
  await page.keyboard.press('Space')
  await expect(page.getByText('1 of 5 ticked').first()).toBeVisible()
})

test('ticks survive a reload, and both sides agree once all are ticked', async ({ page, open }) => {
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
  await expect(row).toContainText('differ')
  await page.getByRole('button', { name: 'Tick all' }).click()
  await expect(row).toContainText('= same')
  await test.step('a smaller choice names what to untick', async () => {
    await page.getByRole('radio', { name: /^My own choice/ }).check()
    await field(page, 'scope-text').fill('read:page:confluence')
    await expect(page.getByText('Ticked, but no longer needed')).toBeVisible()
    await expect(row).toContainText('1 of 1 ticked, 4 too many')
  })
})

test('what was saved at Atlassian is pasted, and each difference is named', async ({
  page,
  open,
}) => {
  await open()
  await page.getByText('Paste what I saved, and compare').click()
  const saved = page.getByLabel('Ticked at Atlassian')
  await saved.fill(
    'read:attachment:confluence read:comment:confluence\nread:page:confluence write:page:confluence',
  )
  await expect(sentence(page, 'Tick:')).toHaveText(
    /Tick:\s+read:content-details:confluence, read:space:confluence/,
  )
  await expect(sentence(page, 'Untick:')).toHaveText(/Untick:\s+write:page:confluence/)
  const table = page.getByRole('region', { name: 'Where the lists differ' })
  await expect(table.getByRole('row', { name: /^read:space:confluence/ })).toContainText('no')
  await test.step('the same list has no difference', async () => {
    await saved.fill((await consoleScopes(page)).join('\n'))
    await expect(page.getByText('The lists agree.')).toBeVisible()
    await expect(table).toHaveCount(0)
  })
  await test.step('what a list tells nothing of is no difference', async () => {
    await page.getByLabel('Granted').fill((await consoleScopes(page)).join('\n'))
    await expect(page.getByText('The lists agree.')).toBeVisible()
    await expect(table).toHaveCount(0)
    await page.getByLabel('Granted').fill('read:page:confluence')
    await expect(page.getByText('The lists agree.')).toHaveCount(0)
    await expect(table.getByRole('row', { name: /^offline_access/ })).toHaveCount(0)
    await page.getByLabel('Granted').fill('')
  })
  await test.step('another list in Composio gives a PATCH', async () => {
    await page.getByLabel('Composio config').fill('read:page:confluence,offline_access')
    await expect(output(page, 'scope-patch-snippet')).toContainText('PATCH')
    await expect(output(page, 'scope-patch-snippet')).toContainText('read:space:confluence')
    await expect(page.getByText('has to connect again')).toBeVisible()
  })
})

test('what was pasted to compare counts in the panel and the steps', async ({ page, open }) => {
  await open()
  const row = panelPart(page, 'Scopes')
  const step = (name: RegExp) => page.getByRole('link', { name })
  await page.getByText('Paste what I saved, and compare').click()
  const saved = page.getByLabel('Ticked at Atlassian')
  await test.step('a list that lacks some and has too many', async () => {
    await saved.fill('read:page:confluence, write:page:confluence, read:pgae:confluence')
    await expect(row).toContainText('≠ differ')
    await expect(row).toContainText('1 of 5 ticked, 1 too many')
    await expect(step(/^Atlassian app/)).toContainText('1 ticked too many')
    await expect(page.locator('#compare-atlassian-hint')).toContainText('read:pgae:confluence')
  })
  await test.step('the very list, and the ticks taken from it', async () => {
    await saved.fill((await consoleScopes(page)).join('\n'))
    await expect(row).toContainText('= same')
    await expect(page.getByText('0 of 5 ticked').first()).toBeVisible()
    await page.getByRole('button', { name: 'Tick these in the list above' }).click()
    await expect(page.locator('.tick')).toContainText('5 of 5 ticked')
    await expect(page.getByText('✓ Tick these in the list above: done')).toBeVisible()
  })
  await test.step('another list in Composio, and another that was granted', async () => {
    await page.getByLabel('Composio config').fill('read:page:confluence,offline_access')
    await expect(row).toContainText('≠ differ')
    await expect(row).toContainText('4 differ as pasted')
    await field(page, 'client-id').fill('aBcDeFgHiJkLmNoPqRsTuVwXyZ012345')
    await expect(step(/^Auth config/)).toContainText('4 scopes differ')
    await page.getByLabel('Composio config').fill('')
    await page.getByLabel('Granted').fill('read:page:confluence')
    await field(page, 'site').fill('acme')
    await expect(step(/^Connect/)).toContainText('4 scopes differ')
  })
  await test.step('words are no list', async () => {
    await page.getByLabel('Granted').fill('nothing that I know of')
    await expect(page.locator('#compare-granted-error')).toContainText('No scope was found')
    await expect(row).toContainText('= same')
    await expect(step(/^Atlassian app/)).toContainText('check the pasted list')
  })
})

test('"Stay connected" decides on offline_access, whatever a list says', async ({ page, open }) => {
  await open()
  const stay = page.getByRole('checkbox', { name: /^Stay connected/ })
  await field(page, 'scope-text').fill('read:page:confluence offline_access')
  expect(await scopesForComposio(page)).toContain('offline_access')
  await stay.uncheck()
  expect(await scopesForComposio(page)).toEqual(['read:page:confluence'])
  await expect(page.getByText('Without offline_access: “Stay connected” is off')).toBeVisible()
  await page.getByRole('radio', { name: /^The guide/ }).check()
  expect(await scopesForComposio(page)).not.toContain('offline_access')
  await test.step('alone it is no choice', async () => {
    await stay.check()
    await field(page, 'scope-text').fill('offline_access')
    await expect(page.getByText('Nothing is chosen yet.')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Access/ })).toContainText('nothing chosen')
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
  await field(page, 'scope-text').fill(
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

for (const preset of catalogue.presets) {
  test(`the figures of "${preset.title}" are those of its plan`, async ({ page, open }) => {
    await open()
    const plan = take(core.planScopes(planRequest(preset)))
    const { consoleCount, requestedCount } = plan.budget
    const covered = toolsOpenedBy(plan.scopes.map(entry => entry.scope))
    const card = page.locator('label').filter({ has: page.locator(`input[value="${preset.id}"]`) })
    const figure = `${consoleCount} scopes · ${covered} of ${catalogue.tools.length} tools`
    await expect(card).toContainText(figure)
    await card.click()
    await expect(planned(page)).toHaveCount(requestedCount)
    const words = `With these, ${covered} of ${catalogue.tools.length} of Composio’s Confluence tools`
    await expect(page.getByText(words)).toBeVisible()
    await expect(output(page, 'budget')).toContainText(`${consoleCount} of 50 scopes`)
    expect(await scopesForComposio(page)).toEqual(plan.scopes.map(entry => entry.scope).sort())
  })
}

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
  await page.getByRole('button', { name: 'Pick all shown' }).click()
  await expect(page.getByText('69 of 69 shown, 69 picked')).toBeVisible()
  const least = (await scopesForComposio(page)).length
  await page.getByRole('checkbox', { name: /^Fewest scopes/ }).check()
  await expect(page.getByText('No smaller list covers this.')).toBeVisible()
  expect((await scopesForComposio(page)).length).toBeLessThanOrEqual(least)
  await page.getByRole('checkbox', { name: /^Stay connected/ }).uncheck()
  expect(await scopesForComposio(page)).not.toContain('offline_access')
})

test("what serves nothing in the guide's list can go, in one click", async ({ page, open }) => {
  await open()
  await field(page, 'scope-text').fill(guideScopes().join(' '))
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
  await field(page, 'scope-text').fill(guideScopes().join(' '))
  await expect(page.getByText('48 scopes serve no tool of Composio')).toBeVisible()
  const warning = page.locator('.finding').filter({ hasText: 'More scopes than Atlassian' })
  await warning.getByRole('button', { name: 'Keep the 21 scopes for Composio' }).click()
  await expect(page.getByText('With these, 69 of 69 of')).toBeVisible()
  expect(await scopesForComposio(page)).toHaveLength(22)
  await expect(page.getByText('serve no tool of Composio')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await scopesForComposio(page)).toHaveLength(70)
})

const sentence = (page: Page, start: string): Locator =>
  page.getByRole('paragraph').filter({ has: page.getByText(start, { exact: true }) })

async function expectHandful(page: Page): Promise<void> {
  await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
  await expect(planned(page)).toHaveCount(6)
  await expect(planned(page).last()).toContainText('refresh token')
  for (const scope of await consoleScopes(page)) {
    const users = catalogue.tools.filter(tool => tool.scopes.includes(scope))
    const row = planned(page).filter({ has: page.getByText(scope, { exact: true }) })
    await expect(row).toContainText(new RegExp(users.map(tool => tool.name).join('|')))
  }
}

/** What is to tick: all that is asked for but `offline_access`, which the console does not list. */
async function consoleScopes(page: Page): Promise<string[]> {
  return (await scopesForComposio(page)).filter(scope => scope !== 'offline_access')
}

async function scopesForComposio(page: Page): Promise<string[]> {
  return (await textOf(page, 'scopes-composio')).split(',').sort()
}

function planRequest({ tools, scopes }: CataloguePreset) {
  return { tools, scopes, strategy: 'least-privilege', offlineAccess: true } as const
}

/** Counted from the tools' own lists, not from the figures. */
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
