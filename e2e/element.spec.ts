/** The element's package in what portals are made of: a page, React 18, React 19, Vue. */
import { readFile } from 'node:fs/promises'
import { bundle, makeProject } from '../tests/element/support/consumer.mjs'
import { expect, newConfig, test } from './fixtures/portal.js'
import { clientId, field, fill } from './fixtures/reading.js'

const recipe = new URL('../tests/element/html/index.html', import.meta.url)

for (const name of ['a page', 'react-18', 'react-19', 'vue']) {
  test(`the recipe works: ${name}`, async ({ page, host, complaints }) => {
    const project = name === 'a page' ? null : await makeProject(name)
    const app = project ? { folder: await bundle(project) } : { html: await readFile(recipe, 'utf8') }
    await page.route('**/composio', async (route, request) => {
      expect(request.postDataJSON()).toMatchObject({ body: { toolkit: { slug: 'confluence' } } })
      await route.fulfill({ json: { ok: true, authConfigId: newConfig } })
    })
    await page.goto(await host(app))
    const helper = page.locator('confluence-oauth-helper').first().frameLocator('iframe')
    await expect(field(helper, 'site')).toHaveValue('acme')
    await helper.getByRole('button', { name: 'Show everything' }).click()
    await fill(helper, 'client-id', clientId)
    await helper.getByRole('button', { name: /^Hand the auth config request/ }).click()
    await helper.getByRole('button', { name: 'Hand it over' }).click()
    await expect(field(helper, 'auth-config-id')).toHaveValue(newConfig)
    if (project) {
      await test.step('fixed={false} is off, and true is on', async () => {
        const second = page.locator('#second')
        const height = () => second.locator('iframe').evaluate(frame => frame.clientHeight)
        await expect.poll(height).toBeGreaterThan(500)
        await expect(second).not.toHaveAttribute('fixed', /^(true)?$/)
        await page.getByLabel('Fixed').press('Space')
        await expect(second).toHaveAttribute('fixed', /^(true)?$/)
      })
      await project.remove()
    }
    expect(complaints).toEqual([])
  })
}

test('loaded twice, as scripts and as a module, it is one element with one frame', async ({
  page,
  host,
  complaints,
}) => {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  const html = `<!doctype html><title>Portal</title>
    <script src="embed.js" defer></script>
    <script src="embed.js?again" defer></script>
    <script type="module">import './element.js'; import './element.js?again'</script>
    <confluence-oauth-helper src="confluence-oauth-helper.html" site="acme"></confluence-oauth-helper>`
  await page.goto(await host({ html }))
  await expect(field(page.frameLocator('iframe'), 'site')).toHaveValue('acme')
  await expect(page.locator('iframe')).toHaveCount(1)
  expect(asked.filter(path => path.endsWith('.html'))).toEqual(['/confluence-oauth-helper.html'])
  expect(complaints).toEqual([])
})
