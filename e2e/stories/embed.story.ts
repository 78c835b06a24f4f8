/** The element, in the example of a portal: a strict policy of its own, on plain http. */
import { mergeTests } from '@playwright/test'
import { expect, story } from '../engines/story.js'
import { newConfig, secrets, test as withPortal } from '../fixtures/portal.js'
import { clientId } from '../fixtures/reading.js'

const embedded = mergeTests(story, withPortal)

// By the portal's own page, with what the person confirmed.
embedded.use({ expected: /^request: http:\/\/portal\.test:\d+\/composio$/ })

embedded(
  'is preset, told, and gets a request once a person has confirmed it',
  async ({ tab, portal }) => {
    await tab.go(`${portal.origin}/`)
    const helper = await tab.frame()
    expect(await helper.evaluate(() => [origin, isSecureContext])).toEqual(['null', false])
    await expect.poll(() => helper.isChecked(/^Read and write pages/)).toBe(true)
    await helper.reads({ output: 'site-result' }).toContain('Subdomain acme')
    await tab.says().toContain('0 of 4 steps done.')
    await helper.fill('client-id', clientId)
    await helper.openFor('auth-config-snippet')
    await helper.press(/^Hand the auth config request to /)
    expect(portal.asked).toEqual([])
    await helper.press('Hand it over')
    await tab.says().toContain('Composio has it.')
    await helper.reads({ field: 'auth-config-id' }).toBe(newConfig)
    await tab.says().toContain('1 of 4 steps done.')
    expect(portal.asked).toMatchObject([
      {
        path: '/api/v3.1/auth_configs',
        key: secrets.apiKey,
        body: { auth_config: { credentials: { client_secret: secrets.clientSecret } } },
      },
    ])
  },
)

embedded('is as tall as its page, and dark when the portal says so', async ({ tab, portal }) => {
  await tab.go(`${portal.origin}/`)
  const helper = await tab.frame()
  const isWhole = () => document.documentElement.scrollHeight <= innerHeight
  await expect.poll(() => helper.evaluate(isWhole)).toBe(true)
  const ground = () => helper.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await tab.evaluate(() => {
    document.querySelector('confluence-oauth-helper')?.setAttribute('theme', 'dark')
  })
  await expect.poll(ground).not.toBe(light)
})
