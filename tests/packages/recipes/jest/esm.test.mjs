import { loadCore } from 'confluence-oauth-core'

test('the site is read', async () => {
  const core = await loadCore()
  expect(core.parseSite({ text: 'acme' }).value.host).toBe('acme.atlassian.net')
})
