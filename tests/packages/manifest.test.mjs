/** The package as its readers see it: npm, publint, attw, and what its conditions lead to. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { packed, project, run } from './support/project.mjs'

const { place } = await project('node')
const installed = join(place, 'node_modules/confluence-oauth-core')
const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))

test('it holds the core in its forms, their types and its papers, and needs no other package', async () => {
  const names = packed.files.map(({ path }) => path).sort()
  assert.deepEqual(names, [
    'README.md',
    'core.cjs',
    'core.d.cts',
    'core.d.ts',
    'core.js',
    'core.wasm',
    'core.wasm.d.ts',
    'edge.js',
    'inline.d.ts',
    'inline.js',
    'package.json',
    'third-party-notices.txt',
  ])
  for (const member of ['dependencies', 'private', 'scripts']) assert.equal(manifest[member], undefined)
  const { loadCore } = await import(join(installed, 'inline.js'))
  assert.equal(manifest.version, (await loadCore()).version().value.version)
})

test('publint finds nothing', async () => {
  assert.match(await run(place, 'publint', installed, '--strict'), /All good!$/)
})

test('Are The Types Wrong finds nothing', async () => {
  // core.wasm has types, but is not JavaScript.
  const said = await run(place, 'attw', packed.tarball, '--exclude-entrypoints', 'core.wasm')
  assert.match(said, /No problems found/)
})

test('no form for browsers and edge runtimes names a module of Node, and none makes code of text', async () => {
  for (const name of ['core.js', 'inline.js', 'edge.js', 'core.cjs']) {
    const code = await readFile(join(installed, name), 'utf8')
    assert.doesNotMatch(code, /["']node:|\brequire\(|\bimport\(|\beval\(|new Function/, name)
  }
})
