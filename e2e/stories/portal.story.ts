/** In a portal: plain http, which is no secure context, and a frame without an origin. */
import { createHash } from 'node:crypto'
import { expect, story } from '../engines/story.js'
import { clientId, composioCallback } from '../fixtures/reading.js'

story('PKCE, copying and a reload work on plain http', async ({ tab }) => {
  const { portal } = tab.network
  await tab.open(portal)
  const missing = () => [isSecureContext, 'subtle' in crypto, 'clipboard' in navigator]
  expect(await tab.evaluate(missing)).toEqual([false, false, false])
  await tab.fill('client-id', clientId)
  await tab.reads({ field: 'own-callback' }).toBe(portal)
  await tab.reads({ output: 'own-consent-url' }).toContain('code_challenge=')
  await tab.openFor('own-consent-url')
  const url = new URL(await tab.copied('your own consent URL'))
  expect(url.searchParams.get('redirect_uri')).toBe(portal)
  await story.step('the answer comes to the page itself, and leaves no code behind', async () => {
    await tab.open(`${portal}?code=canary-code&state=${url.searchParams.get('state')}`)
    await tab.says().toContain('Code received, its state is right.')
    expect(await tab.url()).not.toMatch(/code=|state=/)
    expect(await tab.stored()).not.toContain('canary-code')
    const snippet = await tab.text({ output: 'token-request-snippet' })
    const verifier = snippet.match(/code_verifier\W+([\w.~-]{43,128})/)?.[1] ?? ''
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    expect(url.searchParams.get('code_challenge')).toBe(challenge)
  })
})

story('in a frame without an origin all but the memory of a reload works', async ({ tab }) => {
  await tab.go(`${tab.network.portal}framed/`)
  const page = await tab.frame()
  const storage = () => {
    try {
      return String(sessionStorage)
    } catch (refused) {
      return String(refused)
    }
  }
  expect(await page.evaluate(() => origin)).toBe('null')
  expect(await page.evaluate(storage)).toContain('SecurityError')
  await page.choose(/^Read and write pages/)
  await page.fill('client-id', clientId)
  await page.fill('site', 'acme')
  await page.reads({ output: 'site-result' }).toBe('Subdomain acme, on acme.atlassian.net')
  expect(await page.json('auth-config-json')).toMatchObject({
    auth_config: { credentials: { client_id: clientId, oauth_redirect_uri: composioCallback } },
  })
  const scopes = await page.text({ output: 'scopes-composio' })
  await page.openFor('scopes-composio')
  expect(await page.copied('the scopes for Composio')).toBe(scopes)
  await story.step('an own callback is typed, not taken from the frame', async () => {
    await page.reads({ field: 'own-callback' }).toBe('')
    await page.fill('own-callback', 'https://auth.example.com/callback')
    await page.reads({ output: 'own-consent-url' }).toContain('code_challenge_method=S256')
  })
})
