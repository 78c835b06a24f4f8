/** Next, built by each of its bundlers: a server component, a client component, routes for Node and edge. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { freePort } from '../../node/support/free_port.mjs'
import { show } from '../support/chromium.mjs'
import { project, tool } from '../support/project.mjs'
import { startServer } from '../support/server.mjs'

const host = 'acme.atlassian.net'
const next = tool('next/dist/bin/next')

for (const bundler of ['--webpack', '--turbopack']) {
  test(`next build ${bundler}`, async t => {
    const { place, run } = await project('next')
    await writeFile(join(place, 'package.json'), '{ "private": true }')
    await run(process.execPath, next, 'build', bundler)
    const port = String(await freePort())
    const args = ['start', '--hostname', '127.0.0.1', '--port', port]
    const { address, end } = await startServer(place, {}, next, ...args)
    try {
      await t.test('server component', async () => {
        assert.match(await (await fetch(`${address}/`)).text(), /<p>acme\.atlassian\.net<\/p>/)
      })
      await t.test('client component', async () => {
        assert.equal((await show(`${address}/client`)).text, host)
      })
      for (const path of ['api/site', 'edge']) {
        await t.test(`route ${path}`, async () => {
          const answer = await fetch(`${address}/${path}?text=acme`)
          assert.equal((await answer.json()).value?.host, host)
        })
      }
    } finally {
      await end()
    }
  })
}
