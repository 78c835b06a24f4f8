/** Node, as ES module and as CommonJS, bundled for it, in a thread, and what `exports` promises. */
import assert from 'node:assert/strict'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { core, project } from './support/project.mjs'

const host = 'acme.atlassian.net'

for (const file of ['esm.mjs', 'commonjs.cjs', 'thread.mjs']) {
  test(`${file} runs`, async () => {
    const { run } = await project('node')
    assert.equal(await run(process.execPath, file), host)
  })
}

test('bundled by esbuild it runs alone, in either format', async () => {
  const { place, run } = await project('node')
  await run('sh', 'bundle.sh')
  await rename(join(place, 'node_modules'), join(place, 'gone'))
  for (const file of ['dist/app.mjs', 'dist/app.cjs']) {
    assert.equal(await run(process.execPath, file), host, file)
  }
})

const entries = {
  "import('confluence-oauth-core')": 'a module from CommonJS',
  "import('confluence-oauth-core/inline')": 'the bytes inside',
  "import('confluence-oauth-core/core.js')": 'core.wasm beside it',
  "Promise.resolve(require('confluence-oauth-core/inline'))": 'the bytes inside, in CommonJS',
}
for (const [entry, what] of Object.entries(entries)) {
  test(`${what}: ${entry}`, async () => {
    const { place, run } = await project('node')
    const code = `${entry}.then(({ loadCore }) => loadCore())
      .then(core => console.log(core.parseSite({ text: 'acme' }).value.host))`
    await writeFile(join(place, 'entry.cjs'), code)
    assert.equal(await run(process.execPath, 'entry.cjs'), host)
  })
}

for (const [how, flags] of Object.entries({ copied: ['--install-links'], linked: [] })) {
  test(`installed from its folder, ${how}`, async () => {
    const { place, run } = await project('node')
    await rm(join(place, 'node_modules'), { recursive: true })
    await writeFile(join(place, 'package.json'), '{ "private": true }')
    await run('npm', 'install', '--offline', '--no-audit', '--no-fund', ...flags, core)
    assert.equal(await run(process.execPath, 'esm.mjs'), host)
    assert.equal(await run(process.execPath, 'commonjs.cjs'), host)
  })
}

test('package.json and core.wasm can be found', async () => {
  const { place, run } = await project('node')
  const code = `console.log(require('confluence-oauth-core/package.json').name)
    console.log(require.resolve('confluence-oauth-core/core.wasm').split('/').at(-1))`
  await writeFile(join(place, 'find.cjs'), code)
  assert.equal(await run(process.execPath, 'find.cjs'), 'confluence-oauth-core\ncore.wasm')
})
