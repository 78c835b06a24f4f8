/** Something does not work: from what was seen to where it is mended, and on to connecting again. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/quiet-page.js'
import { field, fill, output, panelPart, step } from './fixtures/reading.js'

test.use({ guided: true })

const joint = (page: Page, name: string, words: string) =>
  expect(panelPart(page, name)).toContainText(words)

test('with no plan of one’s own, an error leads to the comparison, and says nothing of the list here', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('radio', { name: 'It shows an error' }).check()
  const named = ['read:content.metadata:confluence', 'read:task:confluence', 'write:attachment:confluence']
  await field(page, 'explain-text').fill(
    `Something went wrong / To continue, add the following scopes to the app: ${named.join(' ')}`,
  )
  const result = output(page, 'explain-result')
  await expect(result).toContainText('3 scopes are not ticked in your Atlassian app')
  await expect(result.locator('.chips code')).toHaveText(named)
  await expect(result).toContainText('Tick under Permissions')
  await expect(result).not.toContainText(/your list|the plan here|into the auth config/)
  await expect(result.getByRole('button')).toHaveText(['Compare both lists', 'I ticked and saved them'])
  await joint(page, 'Scopes', '3 missing')
  await test.step('what was said of it is next, and taken back', async () => {
    await result.getByRole('button', { name: 'I ticked and saved them' }).click()
    await expect(result.getByText('You saved it since.')).toBeFocused()
    await expect(result.getByRole('button', { name: 'Continue: connect again' })).toBeVisible()
    await expect(result.getByText('Problem'), 'nothing is left of it').toHaveCount(0)
    await result.getByRole('button', { name: 'Take it back' }).click()
    await joint(page, 'Scopes', '3 missing')
  })
  await expect(panelPart(page, 'Scopes')).not.toContainText('offline_access')
  await result.getByRole('button', { name: 'Compare both lists' }).click()
  await expect(field(page, 'atlassian-text')).toBeFocused()
  await expect(page.locator('#entrance-app .chips code')).toHaveText(named)
})

test('a scope that an error names and the plan does not have is not left out', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
  await page.getByRole('radio', { name: 'It shows an error' }).check()
  await field(page, 'explain-text').fill(
    'This app has requested scopes that have not been added to the app. Add the following scopes to the app: read:space:confluence, write:page:confluence.',
  )
  const result = output(page, 'explain-result')
  await expect(result).toContainText('1 scope is not ticked in your Atlassian app')
  await expect(result).toContainText('write:page:confluence')
  await result.getByRole('button', { name: 'Add write:page:confluence to the plan' }).click()
  await expect(output(page, 'scopes-composio')).toContainText('write:page:confluence')
  await expect(result).toContainText('2 scopes are not ticked in your Atlassian app')
})

test('an error that names none of the plan leads to no list without its names', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
  await page.getByRole('radio', { name: 'It shows an error' }).check()
  await field(page, 'explain-text').fill(
    'Add the following scopes to the app: read:task:confluence, write:attachment:confluence.',
  )
  const result = output(page, 'explain-result')
  await expect(result.getByRole('button').first()).toHaveText('Compare both lists')
  await joint(page, 'Scopes', '2 missing, not in the plan')
  await result.getByRole('button', { name: 'Add 2 scopes to the plan' }).click()
  await result.getByRole('button', { name: 'Show me where to tick them' }).click()
  await expect(page.locator('.marked input').first()).toBeFocused()
  await expect(page.locator('.marked')).toHaveCount(2)
})

const named = (names: string[]) =>
  `Something went wrong. Atlassian. Add the following scopes to the app: ${names.join(', ')}.`

test('panel, card, comparison and error say the same of the scopes, whichever way one came', async ({
  page,
  open,
}) => {
  await open()
  const enter = (name: string) => page.getByRole('radio', { name }).check()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const card = page.locator('.card', { has: page.locator('#card-scopes') })
  await press('Continue: create the Atlassian app')
  await press('I created it')
  await press('I saved it')
  await press('I ticked and saved these 5')
  await joint(page, 'Scopes', 'you saved them')
  await test.step('a list that lacks some takes it back everywhere', async () => {
    await enter('I already have an app')
    await field(page, 'atlassian-text').fill('read:attachment:confluence read:comment:confluence read:page:confluence')
    await joint(page, 'Scopes', '2 missing')
    await expect(page.locator('#verdict')).toHaveText('2 missing: this is why it fails')
    await enter('Set it up')
    await expect(card).not.toContainText('Saved')
    await expect(step(page, 2)).toContainText('2 missing')
  })
  await test.step('it is said again, and the list is from before', async () => {
    await panelPart(page, 'Scopes').getByRole('button').click()
    await expect(page.locator('.tick')).toContainText('3 of 5 ticked')
    await page.getByRole('checkbox', { name: /^read:space:confluence/ }).check()
    await expect(page.locator('.tick')).toContainText('4 of 5 ticked')
    await joint(page, 'Scopes', '2 missing')
    await press('I ticked and saved these 5')
    await joint(page, 'Scopes', 'you saved them')
    await expect(card).toContainText('Saved')
    await expect(page.locator('#verdict')).toHaveText('You saved what was missing')
    await expect(page.locator('#verdict'), 'what is next stands where the fault was found').toBeFocused()
    await expect(page.getByText('a connection keeps the scopes that it was given')).toBeInViewport()
    await press('Continue: connect again')
    await expect(page.getByRole('heading', { name: 'Connect your site' })).toBeFocused()
  })
  await test.step('an error that comes later is newer again', async () => {
    await enter('It shows an error')
    await field(page, 'explain-text').fill(named(['read:space:confluence']))
    await joint(page, 'Scopes', '1 missing')
    await press('Show me where to tick it')
    await expect(page.getByRole('checkbox', { name: /^read:space:confluence/ })).toBeFocused()
    await expect(page.locator('.tick')).toContainText('4 of 5 ticked')
    await press('I ticked and saved these 5')
    await joint(page, 'Scopes', 'you saved them')
    await expect(page.getByText('You saved it since.')).toBeFocused()
    await press('Continue: connect again')
    await expect(page.getByRole('heading', { name: 'Connect your site' })).toBeFocused()
  })
})

test('an error that sharing may cause leads to the card that shares the app', async ({ page, open }) => {
  await open()
  await page.getByRole('radio', { name: 'It shows an error' }).check()
  const result = output(page, 'explain-result')
  await field(page, 'explain-text').fill('Something went wrong')
  await expect(result).toContainText('Likely: a scope is not ticked, or the app is not shared')
  await expect(result).toContainText('Or the app is not shared')
  await field(page, 'explain-text').fill(
    'You don’t have access to this app. This application is in development - only the owner of this application may grant it access to their account.',
  )
  await expect(result).toContainText('The app is not shared')
  await result.getByRole('button', { name: 'Show me how to share it' }).click()
  await expect(page.getByRole('heading', { name: 'Let others connect' })).toBeFocused()
  await page.getByRole('button', { name: 'I turned sharing on' }).click()
  await expect(page.getByRole('heading', { name: 'Connect your site' })).toBeFocused()
})

test('another callback that is registered is put right, and what is next is to connect again', async ({ page, open }) => {
  await open()
  await page.getByRole('radio', { name: 'I already have an app' }).check()
  await field(page, 'registered-callback').fill('https://backend.composio.dev/api/v1/auth-apps/add')
  await joint(page, 'Callback URL', 'another one is registered')
  await panelPart(page, 'Callback URL').getByRole('button').click()
  await page.getByRole('button', { name: 'I saved it', exact: true }).click()
  await joint(page, 'Callback URL', 'you saved it')
  await expect(field(page, 'registered-callback')).toBeFocused()
  await expect(field(page, 'registered-callback'), 'it was so before').toHaveValue('')
  await page.getByRole('button', { name: 'Continue: connect again' }).click()
  await expect(page.getByRole('heading', { name: 'Connect your site' })).toBeFocused()
})

test('a failed setup is repaired: what was seen leads to the ticks, marked', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
  await page.getByRole('radio', { name: 'It shows an error' }).check()
  await field(page, 'explain-text').fill(
    'Something went wrong. This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: read:space:confluence.',
  )
  const result = output(page, 'explain-result')
  await expect(result).toContainText('1 scope is not ticked in your Atlassian app')
  await joint(page, 'Scopes', '1 missing')
  await test.step('asking for less is one click, and taken back as easily', async () => {
    await result.getByRole('button', { name: 'Ask for less instead' }).click()
    await expect(output(page, 'scopes-composio')).not.toContainText('read:space:confluence')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(output(page, 'scopes-composio')).toContainText('read:space:confluence')
  })
  await test.step('the place to mend is open, and the scope is marked, with the way there in sight', async () => {
    await result.getByRole('button', { name: 'Show me where to tick it' }).click()
    await expect(page.locator('.marked input')).toBeFocused()
    const way = page.locator('.card.open .lines li')
    await expect(way).toHaveText([
      'Permissions, next to Confluence API: Add.',
      'Configure, tab Granular scopes, Edit Scopes.',
      'Tick these, then Save.',
    ])
    for (const seen of [...(await way.all()), page.locator('.marked')]) {
      await expect(seen).toBeInViewport({ ratio: 1 })
    }
    await expect(page.locator('.marked')).toHaveText(/read:space:confluence/)
    await page.getByRole('button', { name: 'I ticked and saved these 5' }).click()
    await joint(page, 'Scopes', 'you saved them')
  })
})
