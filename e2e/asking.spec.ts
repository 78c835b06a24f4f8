/** One person knows Composio, another one has Atlassian's console: a task goes there, and its answer back. */
import { expect, test } from './fixtures/quiet-page.js'
import { clientId, composioCallback, copied, field, panelPart, statusLine, step } from './fixtures/reading.js'
import { colleague, linkIn } from './fixtures/sharing.js'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('two people: one asks, the other sets up the app and sends it back', async ({ page, open, browser }) => {
  await open()
  await page.getByRole('radio', { name: /^Read and write pages/ }).check()
  await page.getByRole('button', { name: 'Share…', exact: true }).click()
  const text = await copied(page, 'the task’s link')
  expect(text, 'what it is, and where it opens').toMatch(
    /^You are asked to set up the Atlassian app: Confluence \(my app\), 10 scopes\. No secret is in it, and none is asked for\.\nIt opens in Confluence OAuth Helper: http/,
  )
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Continue: create the Atlassian app' }).click()
  await expect(page.getByText('You asked a colleague. When the answer comes,')).toBeVisible()
  await page.getByRole('button', { name: 'paste it in Share…' }).click()
  await expect(field(page, 'setup-text')).toBeVisible()
  const task = linkIn(text)
  expect(task).toContain('#ask=')
  const other = await colleague(browser, task)
  const answer = await test.step('the colleague sees a task, and the cards of it', async () => {
    const dialog = other.getByRole('dialog', { name: 'You are asked to set up the Atlassian app' })
    await expect(dialog).toContainText(`Callback URL: ${composioCallback}`)
    await dialog.getByRole('button', { name: 'Show me what to do' }).click()
    await expect(other.getByText('You are asked to do 6 things at Atlassian: the cards of step 2.')).toBeVisible()
    await expect(other.locator('.card'), 'as many as it says').toHaveCount(6)
    await expect(other.getByRole('heading', { name: 'Create an OAuth 2.0 integration' })).toBeFocused()
    const send = other.getByRole('button', { name: 'Send it back…' })
    await expect(send, 'nothing to send yet').toHaveCount(0)
    for (const name of ['I created it', 'I saved it', 'I ticked and saved these 10', 'I turned sharing on']) {
      await other.getByRole('button', { name }).click()
    }
    await expect(other.getByText('goes by a password manager to whoever asked you')).toBeVisible()
    await field(other, 'client-id').fill(clientId)
    await field(other, 'client-id').press('Enter')
    await expect(other.getByRole('heading', { name: 'Check it: open the consent page' })).toBeFocused()
    for (const name of ['Create an OAuth 2.0 integration ✓ Created', 'Callback URL ✓ Saved', 'Copy the Client ID ✓ Copied']) {
      await expect(other.getByRole('region', { name })).toBeVisible()
    }
    await expect(other.getByText('5 of 6 are done; the check is left.')).toBeVisible()
    await expect(send, 'the check may be left out').toBeEnabled()
    await other.getByRole('button', { name: 'Send it back without the check' }).click()
    await expect(other.getByRole('heading', { name: 'Send it back' })).toBeVisible()
    await other.keyboard.press('Escape')
    await other.getByRole('button', { name: 'I saw the consent page' }).click()
    await expect(other.getByRole('heading', { name: 'Check it: open the consent page ✓ Seen' })).toBeFocused()
    await expect(other.getByText('All 6 are done. Send it back now.')).toBeVisible()
    await send.last().click()
    await other.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    return linkIn(await copied(other, 'the answer’s link'))
  })
  await test.step('it comes back as said by the sender, never as proven, with the next step open', async () => {
    await page.keyboard.press('Escape')
    await page.goto(answer)
    const dialog = page.getByRole('dialog', { name: 'The Atlassian app is ready' })
    await dialog.getByRole('button', { name: 'Go on with it' }).click()
    await expect(page.getByRole('heading', { name: 'Create the auth config in Composio' })).toBeFocused()
    await expect(field(page, 'client-id')).toHaveValue(clientId)
    for (const name of ['Callback URL', 'Scopes', 'Client ID']) {
      await expect(panelPart(page, name)).toContainText(/the sender (saved|copied) (it|them)/)
    }
    await expect(step(page, 2), 'the check is open').toContainText('2Create the Atlassian appnot checked')
    await expect(page.getByText('You asked a colleague')).toHaveCount(0)
    await expect(page.getByText('from whoever made the app, by a password manager')).toBeVisible()
    await expect(statusLine(page)).toHaveText('The Atlassian app is ready: go on in Composio.')
    const others = page.locator('[name="who-connects"][value="others"]')
    await expect(others, 'somebody else made the app, so it had to be shared').toBeChecked()
  })
  await other.close()
})
