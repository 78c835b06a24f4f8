/** The core as an npm package: packed, installed, checked against its types, run and bundled. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { bundle, compile, installConsumer } from './support/consumer.mjs'
import { core, root, shipped } from './support/core.mjs'

const consumer = await installConsumer()
after(consumer.remove)

test('the package holds the core, its types and its papers, and needs no other', async () => {
  const names = consumer.packed.files.map(({ path }) => path).sort()
  assert.deepEqual(names, ['README.md', 'core.d.ts', 'core.js', 'core.wasm', 'package.json'])
  const manifest = JSON.parse(await readFile(new URL('package.json', shipped), 'utf8'))
  assert.equal(manifest.version, core.version().value.version)
  for (const member of ['dependencies', 'private', 'scripts']) assert.equal(manifest[member], undefined)
})

test('a strict consumer compiles, and what the types refuse is refused', async () => {
  const { stdout } = await compile(consumer).catch(failed => failed)
  assert.equal(stdout, '')
})

test('the consumer runs in Node', async () => {
  const { stdout } = await consumer.run(process.execPath, 'show.js')
  const [subdomain, scopes, method, verb, refusal] = stdout.trim().split(' | ')
  assert.equal(subdomain, 'acme')
  assert.deepEqual(scopes.split(' ').sort(), ['offline_access', 'read:page:confluence'])
  assert.deepEqual([method, verb, refusal], ['S256', 'POST', 'site_lookalike_host'])
})

test('Vite ships the WASM as it is, once', async () => {
  await bundle(consumer)
  const assets = join(consumer.folder, 'dist/assets')
  const wasm = (await readdir(assets)).filter(name => name.endsWith('.wasm'))
  assert.equal(wasm.length, 1)
  const bundled = await readFile(join(assets, wasm[0]))
  assert.ok(bundled.equals(await readFile(new URL('web/dist/core/core.wasm', root))))
})
