/** What follows from what a person chooses and types; for one form of the page, as all are alike in it. */
import { expect, story } from '../engines/story.js'
import type { Tab } from '../engines/tab.js'
import { consentUrl } from '../fixtures/consent-url.js'
import { clientId, guideScopes } from '../fixtures/reading.js'

story.beforeEach(({ tab }) => tab.open(tab.network.local))

story('the 70 scopes of the guide are counted and written for both sides', async ({ tab }) => {
  const scopes = guideScopes()
  expect(scopes).toHaveLength(70)
  await tab.fill('scope-text', scopes.join(','))
  await tab.says().toContain('70 scopes found')
  await tab.reads({ output: 'budget' }).toContain('69 of 50 scopes')
  await expectSameScopes(tab, scopes)
})

story('an unknown scope is flagged, and the one meant is a click away', async ({ tab }) => {
  await tab.fill('scope-text', 'read:pages:confluence, read:space:confluence')
  await tab.says().toContain('1 name is not known')
  await tab.press('read:page:confluence')
  await tab.reads({ field: 'scope-text' }).toBe('read:page:confluence, read:space:confluence')
  await tab.says().not.toContain('name is not known')
})

story('a preset gives the same list to both sides', async ({ tab }) => {
  await tab.choose(/^The guide's list/)
  await tab.reads({ output: 'budget' }).toContain('69 of 50 scopes')
  await expectSameScopes(tab, guideScopes())
  await tab.choose(/^Search and read/)
  await tab.reads({ output: 'budget' }).toContain('5 of 50 scopes')
  const composio = await tab.text({ output: 'scopes-composio' })
  await tab.openFor('scopes-composio')
  expect(await tab.copied('the scopes for Composio')).toBe(composio)
})

story('an address becomes a subdomain, and a look-alike is refused', async ({ tab }) => {
  await tab.fill('site', ' https://ACME.atlassian.net:443/wiki/spaces/X?atlOrigin=1 ')
  await tab.reads({ output: 'site-result' }).toBe('Subdomain acme, on acme.atlassian.net')
  await tab.describes('site').not.toContain('invalid')
  await tab.fill('site', 'acme.atlassian.net')
  await tab.type('site', '.example.com')
  await tab.describes('site').toMatch(/^invalid: .*does not end in \.atlassian\.net/)
  await tab.reads({ output: 'site-result' }).toBe('')
  await story.step('the mistake is said in the status line too', () =>
    tab.reads({ status: true }).toContain('does not end in .atlassian.net'),
  )
})

story('the preview has no PKCE, and the callback is the registered one', async ({ tab }) => {
  await tab.fill('client-id', clientId)
  const callback = 'https://backend.composio.dev/api/v3.1/toolkits/auth/callback'
  await tab.fill('callback-url', callback)
  const url = await consentUrl(tab)
  expect(url.origin + url.pathname).toBe('https://auth.atlassian.com/authorize')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    audience: 'api.atlassian.com',
    client_id: clientId,
    scope: await tab.text({ output: 'scopes-atlassian' }),
    redirect_uri: callback,
    state: expect.stringMatching(/^[\w-]{43}$/),
    response_type: 'code',
    prompt: 'consent',
  })
  await tab.openFor('consent-url')
  expect(await tab.copied('the consent URL')).toBe(url.href)
  expect(JSON.stringify(await tab.json('auth-config-json'))).toContain(callback)
  await tab.says().toContain('Accept here would connect nothing')
})

async function expectSameScopes(tab: Tab, scopes: string[]): Promise<void> {
  await tab.reads({ output: 'scopes-atlassian' }).toContain(' ')
  const atlassian = (await tab.text({ output: 'scopes-atlassian' })).split(' ')
  const composio = (await tab.text({ output: 'scopes-composio' })).split(',')
  expect(atlassian).toEqual(composio)
  expect([...atlassian].sort()).toEqual([...scopes].sort())
}
