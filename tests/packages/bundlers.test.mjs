/** Bundled for browsers by the real tools, and run in Chromium. */
import assert from 'node:assert/strict'
import { cp, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { show, showFolder } from './support/chromium.mjs'
import { project, tool, tools } from './support/project.mjs'
import { startServer } from './support/server.mjs'

const host = 'acme.atlassian.net'
const vites = [5, 6, 7, 8]
const vite = version => tool(`vite-${version}/bin/vite.js`)
const expected = { text: host, errors: [] }

/** How each tool bundles the folder it stands in into dist/. */
const bundlers = {
  esbuild: ({ run }) => run('sh', 'esbuild.sh'),
  Rollup: ({ run }) => run('rollup', '--config', 'rollup.config.js'),
  webpack: ({ run, place }) => run(process.execPath, '--input-type=module', '--eval', webpackIn(place)),
}
for (const version of vites) {
  bundlers[`Vite ${version}`] = ({ run }) => run(process.execPath, vite(version), 'build')
}

/** webpack's own interface; its command line would be one more package. */
function webpackIn(place) {
  return `import { createRequire } from 'node:module'
    const webpack = createRequire('${tools}/')('webpack')
    const { default: config } = await import('${place}/webpack.config.js')
    webpack({ ...config, context: '${place}' }, (failed, stats) => {
      if (failed || stats.hasErrors() || stats.hasWarnings()) {
        console.error(failed ?? stats.toString())
        process.exitCode = 1
      }
    })`
}

async function bundle(recipe, bundler) {
  const made = await project(recipe)
  await bundlers[bundler](made)
  if (!bundler.startsWith('Vite')) await cp(join(made.place, 'index.html'), join(made.place, 'dist/index.html'))
  await rename(join(made.place, 'node_modules'), join(made.place, 'gone'))
  return made
}

describe('with the bytes inside, and no file beside the script', () => {
  for (const bundler of Object.keys(bundlers)) {
    test(bundler, async () => {
      const { place, tree } = await bundle('bundled', bundler)
      assert.deepEqual((await tree()).filter(name => name.endsWith('.wasm')), [])
      assert.deepEqual(await showFolder(join(place, 'dist')), expected)
    })
  }
})

describe('with the WASM as a file of its own, once', () => {
  for (const bundler of Object.keys(bundlers).filter(name => /Vite|webpack/.test(name))) {
    test(bundler, async () => {
      const { place, tree } = await bundle('separate', bundler)
      assert.equal((await tree()).filter(name => name.endsWith('.wasm')).length, 1)
      assert.deepEqual(await showFolder(join(place, 'dist')), expected)
    })
  }
})

describe('in a worker', () => {
  for (const bundler of Object.keys(bundlers).filter(name => /Vite|webpack/.test(name))) {
    test(bundler, async () => {
      const { place } = await bundle('worker', bundler)
      assert.deepEqual(await showFolder(join(place, 'dist')), expected)
    })
  }
})

describe("Vite's development server", () => {
  for (const version of vites) {
    for (const recipe of ['bundled', 'separate', 'worker']) {
      test(`${recipe}, Vite ${version}`, async () => {
        const { place } = await project(recipe)
        await withoutPolicy(place)
        const { address, end } = await startServer(place, {}, vite(version), '--port', '0', '--host', '127.0.0.1')
        try {
          const { text } = await show(`${address}/`)
          assert.equal(text, host)
        } finally {
          await end()
        }
      })
    }
  }
})

test('without a bundler, copied to the server', async () => {
  const { place } = await project('unbundled')
  await rename(join(place, 'node_modules/confluence-oauth-core'), join(place, 'core'))
  assert.deepEqual(await showFolder(place), expected)
})

test('a bundler that copies no files is told what to do, where it was asked for the file', async () => {
  const { place, run } = await project('separate')
  await run('esbuild', 'app.js', '--bundle', '--format=esm', '--outfile=dist/app.js')
  await cp(join(place, 'index.html'), join(place, 'dist/index.html'))
  const { errors } = await showFolder(join(place, 'dist'))
  assert.match(errors.join('\n'), /core\.wasm was fetched.*status 404.*confluence-oauth-core\/inline/s)
})

/** The server talks to its page in ways that the policy of a finished page forbids. */
async function withoutPolicy(place) {
  const file = join(place, 'index.html')
  await writeFile(file, (await readFile(file, 'utf8')).replace(/<meta\s+http-equiv[^>]*>/, ''))
}
