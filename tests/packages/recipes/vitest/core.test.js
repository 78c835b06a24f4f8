import { loadCore } from 'confluence-oauth-core'
import { expect, test } from 'vitest'

test('the site is read', async () => {
  const core = await loadCore()
  expect(core.parseSite({ text: 'acme' }).value.host).toBe('acme.atlassian.net')
})
