/** The whole job and what depends on storage, for the hosted page and for the file from disk. */
import { createHash } from 'node:crypto'
import { expect, forms, story } from '../engines/story.js'
import type { Tab } from '../engines/tab.js'
import { consentUrl } from '../fixtures/consent-url.js'
import { clientId, composioCallback, configId } from '../fixtures/reading.js'

const secret = 'ATOA-canary-0123456789-secret'
const ownCallback = 'https://auth.example.com/callback'

for (const form of forms) {
  story.describe(form, () => {
    story.beforeEach(({ tab }) => tab.open(form === 'site' ? tab.network.local : tab.network.file))

    story('from a preset to the consent URL, the auth config and the link', async ({ tab }) => {
      await tab.choose(/^Read and write pages/)
      await tab.fill('client-id', clientId)
      await tab.fill('auth-config-id', configId)
      await tab.fill('site', 'https://acme.atlassian.net/wiki/spaces/X')
      await tab.fill('user-id', 'user-123')
      const scopes = await tab.text({ output: 'scopes-atlassian' })
      expect(scopes).toContain('write:page:confluence')
      expect((await consentUrl(tab)).searchParams.get('scope')).toBe(scopes)
      expect(await tab.json('auth-config-json')).toMatchObject({
        auth_config: { credentials: { client_id: clientId, scopes: scopes.replaceAll(' ', ',') } },
      })
      expect(await tab.json('connect-link-json')).toMatchObject({
        auth_config_id: configId,
        user_id: 'user-123',
        connection_data: { subdomain: 'acme' },
      })
    })

    story('an own callback gets a state, and the challenge of what is kept', async ({ tab }) => {
      await tab.fill('client-id', clientId)
      await tab.fill('own-callback', ownCallback)
      const { searchParams } = await consentUrl(tab, 'own-consent-url')
      expect(searchParams.get('redirect_uri')).toBe(ownCallback)
      expect(await tab.stored()).not.toContain('verifier')
      await tab.openFor('own-consent-url')
      await tab.copied('your own consent URL')
      const flow = await keptFlow(tab)
      const challenge = createHash('sha256').update(flow.verifier).digest('base64url')
      expect(searchParams.get('code_challenge')).toBe(challenge)
      expect(searchParams.get('code_challenge_method')).toBe('S256')
      expect(searchParams.get('state')).toBe(flow.state)
      await tab.says().toContain('Waiting for the answer.')
      await story.step('another state is not believed, the right one is', async () => {
        await receive(tab, `${ownCallback}?code=stolen&state=${'x'.repeat(43)}`)
        await tab.says().toContain('This answer belongs to another flow')
        await receive(tab, `${ownCallback}?code=canary-code&state=${flow.state}`)
        await tab.says().toContain('Code received, its state is right.')
        await tab.reads({ output: 'token-request-snippet' }).toContain('canary-code')
        await tab.reads({ output: 'token-request-snippet' }).toContain(flow.verifier)
      })
    })

    story('the auth config has a placeholder until the secret is wanted', async ({ tab }) => {
      await tab.fill('client-id', clientId)
      expect(await tab.json('auth-config-json')).toEqual({
        toolkit: { slug: 'confluence' },
        auth_config: {
          type: 'use_custom_auth',
          name: 'Confluence (my app)',
          authScheme: 'OAUTH2',
          credentials: {
            client_id: clientId,
            client_secret: 'ATLASSIAN_CLIENT_SECRET',
            oauth_redirect_uri: composioCallback,
            scopes: await tab.text({ output: 'scopes-composio' }),
          },
        },
      })
      await tab.openFor('auth-config-snippet')
      await tab.choose('curl, bash or zsh')
      for (const word of ['curl', 'ATLASSIAN_CLIENT_SECRET', 'COMPOSIO_API_KEY']) {
        await tab.reads({ output: 'auth-config-snippet' }).toContain(word)
      }
      await tab.fill('client-secret', secret)
      expect(await tab.copied('the auth config request')).not.toContain(secret)
      await tab.tick(/^Put the typed secret into copied text/)
      expect(await tab.copied('the auth config request')).toContain(secret)
      await tab.reads({ output: 'auth-config-snippet' }).toContain('****')
      await expectNowhere(tab)
      await story.step('"Clear" takes it out of the field and of what is copied', async () => {
        await tab.press('Clear')
        await tab.reads({ status: true }).toBe('The secret is cleared.')
        await tab.reads({ field: 'client-secret' }).toBe('')
        expect(await tab.copied('the auth config request')).not.toContain(secret)
      })
    })

    story('a reload keeps what is not secret', async ({ tab }) => {
      await tab.choose(/^Read and write pages/)
      await tab.fill('client-id', clientId)
      await tab.fill('client-secret', secret)
      await tab.fill('site', 'acme')
      await tab.fill('user-id', 'user-123')
      await expect.poll(() => tab.stored()).toContain('user-123')
      await tab.reload()
      // The page folds what it had folded only once all of it is drawn again.
      await expect(async () => {
        await tab.openFor('preset')
        expect(await tab.isChecked(/^Read and write pages/)).toBe(true)
      }).toPass()
      await tab.reads({ field: 'client-id' }).toBe(clientId)
      await tab.reads({ field: 'site' }).toBe('acme')
      await tab.reads({ field: 'user-id' }).toBe('user-123')
      await tab.reads({ field: 'client-secret' }).toBe('')
      expect(await tab.stored()).not.toContain(secret)
    })
  })
}

async function keptFlow(tab: Tab): Promise<{ verifier: string; state: string }> {
  const kept = await tab.evaluate(() => sessionStorage.getItem('confluence-oauth-helper:flow'))
  const flow: unknown = JSON.parse(kept ?? 'null')
  expect(flow).toMatchObject({ verifier: expect.any(String), state: expect.any(String) })
  return flow as { verifier: string; state: string }
}

async function receive(tab: Tab, address: string): Promise<void> {
  await tab.fill('callback-address', address)
  await tab.press('Check this address')
}

/** Outside the field it was typed into. */
async function expectNowhere(tab: Tab): Promise<void> {
  const look = (text: string) => ({
    document: document.documentElement.outerHTML + document.title + location.href,
    words: document.body.innerText,
    holders: [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .filter(control => control.value.includes(text))
      .map(control => control.name),
  })
  const { document: whole, words, holders } = await tab.evaluate(look, secret)
  expect(whole + words + (await tab.stored())).not.toContain(secret)
  expect(holders).toEqual(['client-secret'])
}
