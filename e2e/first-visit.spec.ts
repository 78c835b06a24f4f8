/** Somebody who has never seen the page: what to do first, what is next, and when it is done. */
import type { Page } from '@playwright/test'
import { expect, expectReady, test } from './fixtures/quiet-page.js'
import {
  clientId,
  configId,
  field,
  fieldError,
  fill,
  output,
  panelPart,
  statusLine,
  step,
} from './fixtures/reading.js'

const joint = (page: Page, name: string, words: string) =>
  expect(panelPart(page, name)).toContainText(words)

test.describe('led by the page', () => {
  test.use({ guided: true })

  test('the default path: from the first look to a connection that works', async ({ page, open }) => {
    await open()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await test.step('the first screen says what this is, and the first choice is made', async () => {
      await expect(page.getByRole('radio', { name: 'Set it up' })).toBeChecked()
      await expect(page.getByRole('heading', { name: 'What may the agent do?' })).toBeInViewport()
      await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
      for (const name of ['Callback URL', 'Client ID']) await joint(page, name, 'not yet')
      await joint(page, 'Scopes', '5 planned')
    })
    await test.step('one card after the other, each with its own button', async () => {
      await press('Continue: create the Atlassian app')
      await expect(page.getByRole('heading', { name: 'Create an OAuth 2.0 integration' })).toBeFocused()
      await press('I created it')
      await expect(page.getByRole('heading', { name: 'Callback URL' })).toBeFocused()
      await press('I saved it')
      await joint(page, 'Callback URL', 'you saved it')
      await page.getByRole('checkbox', { name: /^read:page:confluence/ }).check()
      await joint(page, 'Scopes', '1 of 5 ticked')
      await press('I ticked and saved these 5')
      await joint(page, 'Scopes', 'you saved them')
      await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeDisabled()
      await field(page, 'client-id').fill(clientId)
      await press('Continue')
      await joint(page, 'Client ID', 'you copied it')
    })
    await test.step('the consent page proves Atlassian’s half, and no more', async () => {
      await expect(step(page, 2), 'no tick before the check').toContainText('2Create')
      await expect(page.getByRole('link', { name: 'Open the consent page' })).toHaveAttribute(
        'href',
        /^https:\/\/auth\.atlassian\.com\/authorize\?/,
      )
      await press('I saw the consent page')
      await expect(step(page, 2)).toContainText('Atlassian accepts it')
      for (const name of ['Callback URL', 'Client ID']) await joint(page, name, 'Atlassian accepts it')
      await joint(page, 'Scopes', 'Atlassian accepts them')
    })
    await test.step('the dashboard has its values in order, and the end is what Composio says', async () => {
      await expect(page.getByText('Use your own developer credentials').last()).toBeVisible()
      await field(page, 'auth-config-id').fill(configId)
      await press('Continue: connect your site')
      await expect(step(page, 3)).toContainText(configId)
      await field(page, 'site').fill('https://acme.atlassian.net/wiki/spaces/X')
      await press('Yes, it is active')
      for (const name of ['Callback URL', 'Scopes', 'Client ID']) await joint(page, name, 'you saw ACTIVE')
      await expect(page.getByText(`What you copied from here is right in ${configId}.`)).toBeVisible()
      await expect(page.getByText('List the spaces I can see in Confluence')).toBeVisible()
    })
    await test.step('a change takes it back, and an undo brings it back', async () => {
      await page.getByRole('button', { name: /^What may the agent do/ }).click()
      await page.getByRole('radio', { name: /^Read and write pages/ }).check()
      await joint(page, 'Scopes', '5 of 10 ticked')
      await joint(page, 'Client ID', 'you saw ACTIVE')
      await page.getByRole('radio', { name: /^Search and read/ }).check()
      await joint(page, 'Scopes', 'you saw ACTIVE')
    })
    await test.step('a reload keeps it', async () => {
      await page.reload()
      await expectReady(page)
      for (const name of ['Callback URL', 'Scopes', 'Client ID']) await joint(page, name, 'you saw ACTIVE')
    })
    await test.step('what was said by mistake is taken back', async () => {
      await page.getByRole('button', { name: /^Connect your site/ }).click()
      await press('It is not active')
      await joint(page, 'Client ID', 'Atlassian accepts it')
      await expect(page.getByRole('button', { name: 'Yes, it is active' })).toBeVisible()
      await panelPart(page, 'Callback URL').getByRole('button').click()
      await press('Take it back')
      await joint(page, 'Callback URL', 'not yet')
      await joint(page, 'Client ID', 'Atlassian accepts it')
    })
  })

  test('step 2 opens with its heading in sight, and later at the first card that is not done', async ({ page, open }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open()
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
    const heading = page.getByRole('heading', { name: 'Create the Atlassian app' })
    await press('Continue: create the Atlassian app')
    await expect(heading).toBeInViewport({ ratio: 1 })
    await press('I created it')
    await press(/^Tick 5 scopes/)
    await press('I ticked and saved these 5')
    await press(/^Create the auth config/)
    await press(/^Create the Atlassian app/)
    await expect(heading).toBeInViewport({ ratio: 1 })
    await expect(page.locator('#card-callback')).toBeVisible()
    await expect(page.locator('#card-callback input')).toBeVisible()
  })

  test('who needs no app of their own learns at once that Composio has one', async ({ page, open }) => {
    await open()
    await expect(page.getByText('If Composio’s own app would do, go to step 3')).toBeInViewport()
    await page.getByRole('button', { name: /^Create the auth config/ }).click()
    await page.locator('#managed > summary').click()
    await expect(page.getByText('Then there is nothing to do at Atlassian')).toBeVisible()
    await expect(output(page, 'managed-config-snippet')).toContainText('use_composio_managed_auth')
  })

  test('without an ID and a site, ACTIVE proves what was copied, and says so', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
    await page.getByRole('button', { name: /^Copy the Client ID/ }).click()
    await field(page, 'client-id').fill(clientId)
    await page.getByRole('button', { name: /^Connect your site/ }).click()
    await page.getByRole('button', { name: 'Yes, it is active' }).click()
    await expect(page.getByText('What you copied from here is right.')).toBeVisible()
  })

  test('a typing error in the callback is nothing green', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
    await page.getByRole('button', { name: 'I created it' }).click()
    await page.getByRole('button', { name: 'I saved it' }).click()
    await joint(page, 'Callback URL', 'you saved it')
    await page.getByRole('button', { name: /^Callback URL ✓/ }).click()
    await field(page, 'callback-url').fill('https://backend.composio.dev/api/v3/toolkits/auth/calback')
    await expect(panelPart(page, 'Callback URL')).not.toContainText(/saved|accepts|matches/)
    const save = page.getByRole('button', { name: 'I saved it' })
    for (const wrong of [
      'https://backend.composio.dev/api/v3/toolkits/auth/calback',
      'https://backend.compsio.dev/api/v3/toolkits/auth/callback',
    ]) {
      await field(page, 'callback-url').fill(wrong)
      await expect(field(page, 'callback-url')).toHaveAttribute('aria-invalid', 'true')
      await expect(save).toBeDisabled()
    }
    await page.getByRole('button', { name: 'Use this callback URL' }).click()
    await expect(field(page, 'callback-url')).toHaveAttribute('aria-invalid', 'false')
    await expect(save).toBeEnabled()
  })

  test('the consent page is opened first, and only then said to be seen', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
    await page.getByRole('button', { name: /^Copy the Client ID/ }).click()
    await field(page, 'client-id').fill(clientId)
    await field(page, 'client-id').press('Enter')
    const filled = page.locator('.card.open .primary')
    await expect(filled).toHaveText('Open the consent page')
    await expect(filled).toHaveAttribute('href', /^https:\/\/auth\.atlassian\.com\/authorize\?/)
    await filled.evaluate(link => link.addEventListener('click', event => event.preventDefault()))
    await filled.click()
    await expect(filled).toHaveText('I saw the consent page')
  })

  test('a secret in place of the client ID is said at the field, and nowhere once it is put right', async ({
    page,
    open,
  }) => {
    await page.clock.install()
    await open()
    await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
    await page.getByRole('button', { name: /^Copy the Client ID/ }).click()
    await field(page, 'client-id').fill(`ATOA${clientId}${clientId}`)
    await expect(fieldError(page, 'client-id')).toContainText('has the form of a secret')
    await expect(page.getByText('Not a secret')).toHaveCount(0)
    await expect(statusLine(page)).toContainText('has the form of a secret')
    await expect(page.locator('.toast'), 'only to be heard').toHaveCSS('opacity', '0')
    await page.clock.fastForward('00:10')
    await expect(statusLine(page)).toBeEmpty()
    await expect(page.locator('.toast'), 'no words, nothing to see').toHaveCSS('opacity', '0')
    await field(page, 'client-id').fill(clientId)
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(statusLine(page)).toBeEmpty()
  })

  test('what is no auth config ID does not go on, and none does', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: /^Create the auth config/ }).click()
    await expect(page.getByRole('link', { name: 'Composio’s dashboard' })).toBeVisible()
    await field(page, 'auth-config-id').fill('ck_abc123')
    await expect(page.getByRole('button', { name: 'Continue: connect your site' })).toBeDisabled()
    await field(page, 'auth-config-id').press('Enter')
    await expect(field(page, 'auth-config-id')).toBeFocused()
    await field(page, 'auth-config-id').fill('')
    await field(page, 'auth-config-id').press('Enter')
    await expect(page.getByRole('heading', { name: 'Connect your site' })).toBeFocused()
  })

  test('the rest of a long list is shown before all of it is saved', async ({ page, open }) => {
    await open()
    await page.getByRole('radio', { name: /^Everything in the toolkit/ }).check()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    for (const name of ['Continue: create the Atlassian app', 'I created it', 'I saved it']) await press(name)
    await expect(page.getByRole('button', { name: /^Show (all|the)/ }), 'one button for the list').toHaveText('Show the other 13')
    await expect(page.getByRole('button', { name: /^(Tick all|I ticked)/ }), 'not before all are seen').toHaveCount(0)
    await press('Show the other 13')
    await expect(page.locator('.tick li').nth(8).getByRole('checkbox')).toBeFocused()
    await press('Tick all')
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await press('I ticked and saved these 21')
    await expect(page.getByRole('button', { name: 'Undo' }), 'it goes when one moves on').toHaveCount(0)
    await joint(page, 'Scopes', 'you saved them')
  })
})

test('an expert gets to a finished request with four fields and a choice', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('radio', { name: /^Read and write pages/ }).check()
  await fill(page, 'client-id', clientId)
  await expect(output(page, 'auth-config-json')).toContainText('write:page:confluence')
  await fill(page, 'auth-config-id', configId)
  await fill(page, 'site', 'acme')
  await fill(page, 'user-id', 'user-123')
  await expect(output(page, 'connect-link-json')).toContainText('"subdomain": "acme"')
})
