/** The four tasks that people come with, each from its first click to its end. */
import { expect, story } from '../engines/story.js'
import { clientId, configId, guideScopes } from '../fixtures/reading.js'

story.beforeEach(({ tab }) => tab.open(tab.network.local))

story('A: search and read, with the dashboard', async ({ tab }) => {
  await tab.press('Continue: create the Atlassian app')
  await tab.press('I created it')
  await tab.press('I saved it')
  await tab.press('I ticked and saved these 5')
  await tab.fill('client-id', clientId)
  await tab.press('Continue')
  await tab.says().toContain('Do not press Accept')
  await tab.press('I saw the consent page')
  await tab.says().toContain('Atlassian accepts it')
  await tab.says().toContain('Use your own developer credentials')
  expect(await tab.copied('Client ID')).toBe(clientId)
  await tab.fill('auth-config-id', configId)
  await tab.press('Continue: connect your site')
  await tab.fill('site', 'https://acme.atlassian.net/wiki/spaces/X')
  expect(await tab.copied('the subdomain')).toBe('acme')
  await tab.press('Yes, it is active')
  await tab.says().toContain('Connected. You saw ACTIVE.')
})

story('B: the guide’s 70 names, and the least that keeps every tool', async ({ tab }) => {
  await tab.choose(/^My own choice/)
  await tab.fill('scope-text', guideScopes().join(' '))
  await tab.says().toContain('70 scopes found')
  await tab.press(/^Keep the 21 scopes/)
  await tab.reads({ status: true }).toBe('Reduced to 21 scopes. All 69 tools still work.')
})

story('C: an app with 12 ticked, 3 missing and 2 extra, and “Something went wrong”', async ({ tab }) => {
  const scopes = guideScopes()
  await tab.choose('I already have an app')
  await tab.fill('atlassian-text', scopes.slice(0, 12).join('\n'))
  await tab.fill('composio-text', [...scopes.slice(2, 15), 'offline_access'].join(','))
  await tab.says().toContain('3 missing: this is why it fails')
  await tab.says().toContain('2 scopes more than needed')
  await tab.press('Use what Composio asks for as my plan')
  await tab.choose('It shows an error')
  await tab.fill(
    'explain-text',
    `Something went wrong. This app has requested scopes that have not been added to the app. Configure the app at https://developer.atlassian.com/apps and add the following scopes to the app: ${scopes.slice(12, 15).join(', ')}.`,
  )
  await tab.says().toContain('3 scopes are not ticked in your Atlassian app')
  await tab.press('Show me where to tick them')
  await tab.sees({ role: 'checkbox', name: new RegExp(`^${scopes[12]}`) })
  await tab.press('I ticked and saved these 13')
  await tab.says().toContain('you saved them')
  await tab.says().toContain('Now connect again: a connection keeps the scopes that it was given.')
  await tab.press('Continue: connect again')
  await tab.says().toContain('Is it connected?')
})

story('D: a colleague sets up the app and sends it back', async ({ tab }) => {
  await tab.choose(/^Read and write pages/)
  await tab.press('Share…')
  const task = await tab.copied('the task’s link')
  await tab.press('Close')
  await tab.open(`${tab.network.local}${task.slice(task.indexOf('#'))}`)
  await tab.says().toContain('You are asked to set up the Atlassian app')
  await tab.press('Show me what to do')
  await tab.says().toContain('You are asked to do 6 things at Atlassian')
  await tab.fill('client-id', clientId)
  await tab.press('Send it back…')
  const answer = await tab.copied('the answer’s link')
  await tab.press('Close')
  await tab.open(`${tab.network.local}${answer.slice(answer.indexOf('#'))}`)
  await tab.press('Go on with it')
  await tab.says().toContain('the sender saved it')
  await tab.sees({ role: 'heading', name: 'Create the auth config in Composio' })
})
