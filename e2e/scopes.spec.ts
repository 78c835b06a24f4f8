/** The least that works, the reason for each scope, and a list to tick. */
import type { Locator, Page } from '@playwright/test'
import type { CataloguePreset } from '../web/dist/core/core.js'
import { core, take } from './fixtures/core.js'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import {
  clientId,
  copied,
  expectStored,
  field,
  fill,
  guideScopes,
  output,
  panelPart,
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

/** Says that the plan, which is only what the page starts with, is meant. */
const withPlan = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Or compare with the plan of step 1/ }).click()

const verdict = (page: Page): Locator => page.getByRole('region', { name: /missing/ })

test('what was saved at Atlassian is pasted, and each difference is named', async ({
  page,
  open,
}) => {
  await open()
  await fill(
    page,
    'atlassian-text',
    'read:attachment:confluence read:comment:confluence\nread:page:confluence write:page:confluence',
  )
  await expect(page.getByText('Now the other list'), 'nobody chose a plan').toBeVisible()
  await expect(verdict(page)).toHaveCount(0)
  await withPlan(page)
  await expect(verdict(page)).toContainText('2 missing: this is why it fails')
  await expect(verdict(page)).toContainText('Against the plan of step 1: Search and read · 5 scopes')
  await expect(chips(page, 'Tick')).toHaveText(['read:content-details:confluence', 'read:space:confluence'])
  await expect(chips(page, 'Untick')).toHaveText(['write:page:confluence'])
  await page.getByText('Each list against the plan of step 1').click()
  const table = page.getByRole('region', { name: 'Where the lists differ' })
  await expect(table.getByRole('row', { name: /^read:space:confluence/ })).toContainText('no')
  await test.step('the same list has no difference', async () => {
    await fill(page, 'atlassian-text', (await consoleScopes(page)).join('\n'))
    await expect(verdict(page)).toContainText('Nothing is missing')
    await expect(page.getByText('The lists agree.')).toBeVisible()
    await expect(table).toHaveCount(0)
  })
  await test.step('what a list tells nothing of is no difference', async () => {
    await page.getByText('Compare what a token was granted').click()
    await fill(page, 'granted-text', (await consoleScopes(page)).join('\n'))
    await expect(page.getByText('The lists agree.')).toBeVisible()
    await expect(table).toHaveCount(0)
    await fill(page, 'granted-text', 'read:page:confluence')
    await expect(page.getByText('The lists agree.')).toHaveCount(0)
    await expect(table.getByRole('row', { name: /^offline_access/ })).toHaveCount(0)
    await fill(page, 'granted-text', '')
  })
  const patch = page.getByText('Change Composio’s list to the plan of step 1: Search and read · 5 scopes')
  await test.step('where the app lacks something of the plan, the plan in Composio would fail', async () => {
    const list = await consoleScopes(page)
    await fill(page, 'atlassian-text', list.slice(1).join('\n'))
    await fill(page, 'composio-text', [...list.slice(0, 2), 'offline_access'].join(','))
    await expect(verdict(page)).toContainText('1 missing: this is why it fails')
    await expect(patch).toHaveCount(0)
    await fill(page, 'atlassian-text', list.join('\n'))
  })
  await test.step('another list in Composio gives a PATCH', async () => {
    await fill(page, 'composio-text', 'read:page:confluence,offline_access')
    await patch.click()
    await expect(output(page, 'scope-patch-snippet')).toContainText('PATCH')
    await expect(output(page, 'scope-patch-snippet')).toContainText('read:space:confluence')
    await expect(page.getByText('Then connect again: a connection keeps the scopes')).toBeVisible()
  })
})

test('an app with 12 ticked, 3 missing and 2 extra: what is missing comes first', async ({ page, open }) => {
  await open()
  const scopes = guideScopes().filter(scope => scope !== 'offline_access')
  await fill(page, 'atlassian-text', scopes.slice(0, 12).join('\n'))
  await fill(page, 'composio-text', scopes.slice(2, 15).join(','))
  await expect(verdict(page)).toContainText('3 missing: this is why it fails')
  await expect(chips(page, 'Tick')).toHaveText(scopes.slice(12, 15).sort())
  await expect(verdict(page)).toContainText('2 scopes more than needed')
  await expect(panelPart(page, 'Scopes')).toContainText('3 missing')
  await expect(panelPart(page, 'Scopes'), 'of no plan').not.toContainText('offline_access')
  await page.getByRole('button', { name: 'Use what Composio asks for as my plan' }).click()
  expect(await consoleScopes(page)).toEqual(scopes.slice(2, 15).sort())
  await expect(panelPart(page, 'Scopes')).toContainText('3 missing')
  await expect(verdict(page)).toContainText('What Composio asks for is the plan of step 1')
  await expect(statusLine(page)).toHaveText('Planned: what Composio asks for. 13 scopes, 3 still to tick.')
  await test.step('the ticks are the app’s, and what is left to tick is one click away', async () => {
    await page.getByRole('button', { name: 'Show me where to tick them' }).click()
    await expect(page.getByRole('checkbox', { name: `${scopes.slice(12, 15).sort()[1]} View blog posts missing` })).toBeFocused()
    for (const row of await page.locator('.marked').all()) await expect(row).toBeInViewport()
    await expect(page.locator('.marked')).toHaveCount(3)
    await expect(page.locator('.tick')).toContainText('10 of 13 ticked')
  })
  await test.step('what is too much is unticked, and every place knows', async () => {
    const [first, second] = scopes.slice(0, 2).sort()
    const extra = page.locator('.tick ~ .finding li')
    await expect(extra).toContainText([first ?? '', second ?? ''])
    await extra.first().getByRole('button', { name: 'I unticked it' }).click()
    await expect(extra).toHaveCount(1)
    await expect(chips(page, 'Untick')).toHaveText([second ?? ''])
    await verdict(page).getByRole('button', { name: 'I unticked it' }).click()
    await expect(extra).toHaveCount(0)
    await expect(chips(page, 'Untick')).toHaveCount(0)
    await expect(verdict(page)).not.toContainText('more than needed')
  })
  await test.step('a list pasted anew is newer', async () => {
    await fill(page, 'atlassian-text', scopes.slice(0, 12).join('\n'))
    await expect(chips(page, 'Untick')).toHaveText(scopes.slice(0, 2).sort())
  })
})

test('what is missing is shown in step 2, with what Composio asks for as the plan', async ({ page, open }) => {
  await open()
  const scopes = guideScopes().filter(scope => scope !== 'offline_access')
  await fill(page, 'atlassian-text', scopes.slice(0, 12).join('\n'))
  await fill(page, 'composio-text', scopes.slice(2, 15).join(','))
  await expect(page.locator('#entrance-app .primary')).toHaveText(['Show me where to tick them'])
  await page.locator('#entrance-app .primary').click()
  await expect(page.locator('.marked input').first()).toBeFocused()
  await expect(page.locator('.marked')).toHaveCount(3)
  await expect(statusLine(page)).toContainText('Planned: what Composio asks for. 13 scopes, 3 still to tick.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(verdict(page)).toContainText('3 missing')
  await expect(page.getByRole('button', { name: 'Use what Composio asks for as my plan' })).toBeVisible()
})

test('what was saved since is said where the difference is, and the table is from before', async ({ page, open }) => {
  await open()
  await fill(page, 'atlassian-text', 'read:page:confluence, write:page:confluence')
  await fill(page, 'composio-text', 'read:page:confluence, read:space:confluence')
  await page.getByText('Each list against what Composio asks for').click()
  const cells = page.locator('#compared-plan tbody tr')
  await expect(cells.filter({ hasText: 'write:page:confluence' }).locator('.good, .bad')).toHaveCount(0)
  await expect(cells.filter({ hasText: 'read:space:confluence' }).locator('.bad')).toHaveText(['no'])
  await verdict(page).getByRole('button', { name: 'I ticked and saved it' }).click()
  await expect(page.locator('#verdict')).toHaveText('You saved what was missing')
  await expect(page.getByText('As pasted, before you saved: paste it anew to check')).toBeVisible()
  await expect(page.getByText('Each list against')).toHaveCount(0)
  await test.step('and after connecting again, ACTIVE is the end', async () => {
    await page.getByRole('button', { name: 'Continue: connect again' }).click()
    await page.getByRole('button', { name: 'Yes, it is active' }).click()
    await expect(page.getByText('✓ Connected. You saw ACTIVE.')).toBeVisible()
    await expect(panelPart(page, 'Client ID')).toContainText('not yet')
    await page.getByRole('button', { name: 'It is not active' }).click()
    await expect(page.getByRole('button', { name: 'Yes, it is active' })).toBeVisible()
  })
})

test('a consent URL of Composio gives the plan all three values', async ({ page, open }) => {
  await open()
  const callback = 'https://backend.composio.dev/api/v1/auth-apps/add'
  const asked = new URLSearchParams({
    client_id: clientId,
    scope: 'read:page:confluence read:space:confluence offline_access',
    redirect_uri: callback,
    state: '0123456789012345678901',
    response_type: 'code',
  })
  await fill(page, 'atlassian-text', 'read:page:confluence')
  await fill(page, 'composio-text', `https://auth.atlassian.com/authorize?audience=api.atlassian.com&${asked}`)
  await page.getByRole('button', { name: 'Use what Composio asks for as my plan' }).click()
  await expect(statusLine(page)).toHaveText('Planned: what Composio asks for. 2 scopes, 1 still to tick.')
  await expect(field(page, 'callback-url')).toHaveValue(callback)
  await expect(field(page, 'client-id')).toHaveValue(clientId)
  await expect(panelPart(page, 'Scopes')).toContainText('1 missing')
  for (const name of ['Callback URL', 'Client ID']) {
    await expect(panelPart(page, name)).not.toContainText('another one')
  }
})

test('what Composio has is compared with what is registered, not with what step 2 suggests', async ({ page, open }) => {
  await open()
  const callback = 'https://backend.composio.dev/api/v3.1/toolkits/auth/callback'
  const asked = new URLSearchParams({ client_id: clientId, scope: 'read:page:confluence', redirect_uri: callback })
  await fill(page, 'registered-callback', callback)
  await expect(panelPart(page, 'Callback URL')).toContainText('another one is registered')
  await expect(page.locator('#registered')).toContainText(
    'Compared with the one in step 2: https://backend.composio.dev/api/v3/toolkits/auth/callback',
  )
  const credentials = { client_id: clientId, oauth_redirect_uri: callback, scopes: 'read:page:confluence' }
  for (const text of [
    `https://auth.atlassian.com/authorize?audience=api.atlassian.com&${asked}`,
    JSON.stringify({
      toolkit: { slug: 'confluence' },
      auth_config: { type: 'use_custom_auth', authScheme: 'OAUTH2', credentials },
    }),
  ]) {
    await fill(page, 'composio-text', text)
    await expect(page.getByText('The same, to the character.'), text).toBeVisible()
    await expect(panelPart(page, 'Callback URL')).toContainText('matches')
    await expect(field(page, 'client-id')).toHaveValue(clientId)
    await expect(panelPart(page, 'Client ID')).not.toContainText('another one')
    await fill(page, 'callback-url', 'https://backend.composio.dev/api/v3/toolkits/auth/callback')
    await fill(page, 'client-id', '')
  }
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

test('the registered callback becomes that of step 2, and an undo brings the other back', async ({ page, open }) => {
  await open()
  const suggested = await field(page, 'callback-url').inputValue()
  const callback = 'https://backend.composio.dev/api/v3.1/toolkits/auth/callback'
  await fill(page, 'registered-callback', callback)
  await page.getByRole('button', { name: 'Use the registered one' }).click()
  await expect(field(page, 'callback-url')).toHaveValue(callback)
  await expect(page.getByText('The same, to the character.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(field(page, 'callback-url')).toHaveValue(suggested)
})

test('what was pasted counts in the panel', async ({ page, open }) => {
  await open()
  const row = panelPart(page, 'Scopes')
  await test.step('a list that lacks some and has too many', async () => {
    await fill(page, 'atlassian-text', 'read:page:confluence, write:page:confluence, read:pgae:confluence')
    await expect(row, 'nobody chose a plan').toContainText('5 planned')
    await withPlan(page)
    await expect(row).toContainText('4 missing')
    await expect(page.locator('#atlassian-text-hint')).toContainText('read:pgae:confluence')
  })
  await test.step('the very list is Atlassian’s half, and both are green', async () => {
    const list = (await consoleScopes(page)).join('\n')
    await fill(page, 'atlassian-text', list)
    await expect(row).toContainText('matches your app')
    await page.getByRole('button', { name: 'Continue in step 2' }).click()
    await expect(page.locator('.tick')).toContainText('5 of 5 ticked')
    await fill(page, 'composio-text', `${list}\noffline_access`)
    await expect(row).toContainText('matches')
  })
  await test.step('another list in Composio, and another that was granted', async () => {
    await fill(page, 'composio-text', 'read:page:confluence,offline_access')
    await expect(row).toContainText('4 missing in Composio')
    await fill(page, 'composio-text', '')
    await page.getByText('Compare what a token was granted').click()
    await fill(page, 'granted-text', 'read:page:confluence')
    await expect(row).toContainText('4 not granted')
  })
  await test.step('words are no list', async () => {
    await fill(page, 'granted-text', 'nothing that I know of')
    await expect(page.locator('#granted-text-error')).toContainText('No scope was found')
    await expect(row).toContainText('matches your app')
  })
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

/** The names in one line of the verdict. */
const chips = (page: Page, what: string): Locator =>
  page.locator('.chips').filter({ has: page.getByText(what, { exact: true }) }).locator('code')

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

/** The scopes to tick: all but `offline_access`, which the console does not list. */
async function consoleScopes(page: Page): Promise<string[]> {
  return (await scopesForComposio(page)).filter(scope => scope !== 'offline_access')
}

async function scopesForComposio(page: Page): Promise<string[]> {
  return (await textOf(page, 'scopes-composio')).split(',').sort()
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
