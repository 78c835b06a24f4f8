/** What the app has against what Composio asks for: the difference, and what to do about it. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import {
  clientId,
  consoleScopes,
  field,
  fill,
  guideScopes,
  output,
  panelPart,
  statusLine,
  step,
} from './fixtures/reading.js'

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

/** The names in one line of the verdict. */
const chips = (page: Page, what: string): Locator =>
  page.locator('.chips').filter({ has: page.getByText(what, { exact: true }) }).locator('code')
