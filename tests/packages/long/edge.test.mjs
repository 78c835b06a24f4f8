/** Cloudflare's workerd, as wrangler bundles for it and runs it; Deno. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { freePort } from '../../node/support/free_port.mjs'
import { project, tool } from '../support/project.mjs'
import { startServer } from '../support/server.mjs'

/** What the recipe's worker answers, or another in its place. */
async function askWorkerd(other) {
  const { place } = await project('edge')
  if (other) await writeFile(join(place, 'worker.js'), other)
  const env = { CI: 'true', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' }
  const port = String(await freePort())
  const args = ['dev', 'worker.js', '--compatibility-date', '2026-01-01', '--ip', '127.0.0.1', '--port', port]
  const { address, end } = await startServer(place, env, tool('wrangler/bin/wrangler.js'), ...args)
  try {
    const answer = await fetch(`${address}/?text=acme`)
    return await answer.json()
  } finally {
    await end()
  }
}

test('workerd, by wrangler', async () => {
  assert.equal((await askWorkerd()).value.host, 'acme.atlassian.net')
})

test('workerd, where the bytes are to be compiled, says what to do', async () => {
  const { code, message } = await askWorkerd(`import { loadCore } from 'confluence-oauth-core/inline'
    export default {
      async fetch() {
        const { code, message } = await loadCore().catch(error => error)
        return Response.json({ code, message })
      },
    }`)
  assert.equal(code, 'wasm_forbidden')
  assert.match(message, /edge runtime.*import confluence-oauth-core\/core\.wasm/)
})

const denoProgram = tool('@deno/linux-x64-glibc/deno')
const skip = existsSync(denoProgram) ? false : 'there is no Deno for this machine'

test('Deno runs it and checks its types', { skip }, async () => {
  const { run } = await project('deno')
  const deno = (...args) => run(denoProgram, ...args)
  await deno('check', '--quiet', '--node-modules-dir=manual', 'main.ts')
  assert.equal(await deno('run', '--node-modules-dir=manual', 'main.ts'), 'acme.atlassian.net')
})
