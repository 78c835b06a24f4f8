/** Somebody who has never seen the page: what to do first, what is next, and when it is done. */
import { expect, test } from './fixtures/quiet-page.js'
import { clientId, configId, field, output, panelPart } from './fixtures/reading.js'

test('the default path: from the first look to both sides agreeing', async ({ page, open }) => {
  await open()
  const panel = page.getByRole('complementary', { name: 'These must be the same on both sides' })
  const next = panel.getByRole('link', { name: /^(Next|Check):/ })
  await test.step('the first screen says what this is, and the first choice is made', async () => {
    await expect(page.getByText('Connects an agent on Composio to your Confluence')).toBeInViewport()
    const first = page.getByRole('heading', { name: /What should your agent be able to do\?/ })
    await expect(first).toBeInViewport()
    await expect(page.getByRole('radio', { name: /^Search and read/ })).toBeChecked()
    await expect(panel.getByText('5 scopes to tick')).toBeInViewport()
  })
  await test.step('the way on leads through the steps that are not done', async () => {
    await expect(next).toHaveText(/^\s*Next: Atlassian app/)
    await next.click()
    await expect(page).toHaveURL(/#step-2$/)
    await page.getByRole('button', { name: 'Tick all' }).click()
    await expect(next).toHaveText(/^\s*Next: Credentials/)
    await field(page, 'client-id').fill(clientId)
    await expect(next).toHaveText(/^\s*Next: Auth config/)
    await expect(output(page, 'auth-config-json')).toContainText(clientId)
    await field(page, 'auth-config-id').fill(configId)
    await expect(next).toHaveText(/^\s*Next: Connect/)
    await field(page, 'site').fill('https://acme.atlassian.net/wiki/spaces/X')
    await field(page, 'user-id').fill('user-123')
  })
  await test.step('done is said where the comparison stands and in the rail', async () => {
    await expect(panel.getByText('Both sides agree')).toBeVisible()
    for (const value of ['Callback URL', 'Scopes', 'Client ID']) {
      await expect(panelPart(page, value)).toContainText('= same')
    }
    await expect(next).toHaveCount(0)
    const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('link')
    await expect(steps.filter({ hasText: '(done)' })).toHaveCount(5)
  })
})

test('a failed setup is repaired: what was seen leads to the change and back', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('button', { name: 'Tick all' }).click()
  await field(page, 'client-id').fill(clientId)
  await field(page, 'auth-config-id').fill(configId)
  await page
    .getByLabel('What you saw')
    .fill(
      'Something went wrong. This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: read:space:confluence.',
    )
  const result = output(page, 'explain-result')
  await expect(result).toContainText('read:space:confluence is not in the app')
  await result.getByRole('button', { name: 'Drop read:space:confluence' }).click()
  await expect(output(page, 'scopes-composio')).not.toContainText('read:space:confluence')
  await test.step('what was ticked for nothing is named', async () => {
    await expect(page.getByText('Ticked, but no longer needed')).toBeVisible()
    await expect(panelPart(page, 'Scopes')).toContainText('1 too many')
  })
  await test.step('the change is taken back as easily', async () => {
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(output(page, 'scopes-composio')).toContainText('read:space:confluence')
    await expect(panelPart(page, 'Scopes')).toContainText('= same')
  })
  await test.step('the step it belongs to is one link away', async () => {
    await result.getByRole('link', { name: /^Go to step 2/ }).first().click()
    await expect(page.getByRole('heading', { name: /Set up the Atlassian app/ })).toBeInViewport()
  })
})

test('an expert gets to a finished request with four fields and a choice', async ({
  page,
  open,
}) => {
  await open()
  await page.getByRole('radio', { name: /^Read and write pages/ }).check()
  await field(page, 'client-id').fill(clientId)
  await expect(output(page, 'auth-config-json')).toContainText('write:page:confluence')
  await field(page, 'auth-config-id').fill(configId)
  await field(page, 'site').fill('acme')
  await field(page, 'user-id').fill('user-123')
  await expect(output(page, 'connect-link-json')).toContainText('"subdomain": "acme"')
})
