/** The element as an npm package: packed, linted, imported where there is no document, and type-checked. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { publint } from 'publint'
import { checkTypes, compile, makeProject, packageFolder } from './support/consumer.mjs'

const projects = {}
for (const name of ['plain', 'react-18', 'react-19', 'vue']) projects[name] = await makeProject(name)
after(() => Promise.all(Object.values(projects).map(({ remove }) => remove())))

const read = path => readFile(new URL(path, `file://${packageFolder}`))

test('the package holds the element, its types, the page and its papers, and needs no other', async () => {
  assert.deepEqual(projects.plain.packed.sort(), [
    'README.md',
    'confluence-oauth-helper.html',
    'core.d.ts',
    'element.d.ts',
    'element.js',
    'embed.js',
    'messages.schema.json',
    'package.json',
    'react.d.ts',
    'third-party-notices.txt',
    'vue.d.ts',
  ])
  const manifest = JSON.parse(await read('package.json'))
  const core = JSON.parse(await read('../core/package.json'))
  assert.equal(manifest.version, core.version)
  for (const member of ['dependencies', 'private', 'scripts']) assert.equal(manifest[member], undefined)
})

test('the page in it is the one that is shipped, with its compressed copies in the folder', async () => {
  for (const end of ['', '.br', '.gz']) {
    const digest = async path => createHash('sha256').update(await read(path)).digest('hex')
    const name = `confluence-oauth-helper.html${end}`
    assert.equal(await digest(name), await digest(`../${name}`), name)
  }
})

test('its types reach nowhere outside of the package', async () => {
  for (const name of ['element.d.ts', 'react.d.ts', 'vue.d.ts', 'core.d.ts']) {
    const named = [...String(await read(name)).matchAll(/from '([^']+)'/g)].map(([, path]) => path)
    for (const path of named) assert.match(path, /^(\.\/(element|core)\.js|react|vue)$/, name)
  }
})

test('publint finds nothing, in strict mode', async () => {
  const { messages } = await publint({ pkgDir: packageFolder, strict: true })
  assert.deepEqual(messages, [])
})

// It is a module only; a script and a page have no types.
const excluded = ['--exclude-entrypoints', 'embed.js', 'confluence-oauth-helper.html']
test('Are the types wrong? No', async () => {
  await checkTypes(projects.plain, '--profile', 'esm-only', ...excluded).catch(failed => assert.fail(failed.stdout))
})

for (const [name, compiler] of [['plain'], ['react-18'], ['react-19'], ['vue', 'vue-tsc']]) {
  test(`a strict consumer compiles, and what the types refuse is refused: ${name}`, async () => {
    const { stdout } = await compile(projects[name], compiler).catch(failed => failed)
    assert.equal(stdout, '')
  })
}

/** What a server does with the element, in a process of its own. */
const onServers = {
  'imported twice': [
    'plain',
    `await import('confluence-oauth-element')
     await import('confluence-oauth-element/react')
     await import(import.meta.resolve('confluence-oauth-element') + '?again')
     console.log(typeof customElements)`,
    'undefined',
  ],
  'rendered by React 18': ['react-18', renderedBy('react'), '<confluence-oauth-helper src="/h.html" site="acme">'],
  'rendered by React 19': ['react-19', renderedBy('react'), '<confluence-oauth-helper src="/h.html" site="acme">'],
  'rendered by Vue': [
    'vue',
    `import 'confluence-oauth-element/vue'
     import { createSSRApp, h } from 'vue'
     import { renderToString } from 'vue/server-renderer'
     const app = createSSRApp({ render: () => h('confluence-oauth-helper', { src: '/h.html', site: 'acme' }) })
     console.log(await renderToString(app))`,
    '<confluence-oauth-helper src="/h.html" site="acme">',
  ],
}

function renderedBy(framework) {
  return `import 'confluence-oauth-element/${framework}'
    import { createElement } from 'react'
    import { renderToString } from 'react-dom/server'
    console.log(renderToString(createElement('confluence-oauth-helper', { src: '/h.html', site: 'acme' })))`
}

for (const [what, [name, code, expected]] of Object.entries(onServers)) {
  test(`on a server it does nothing and harms nothing: ${what}`, async () => {
    const { folder, run } = projects[name]
    await writeFile(join(folder, 'server.mjs'), code)
    const { stdout, stderr } = await run(process.execPath, 'server.mjs')
    assert.ok(stdout.startsWith(expected), stdout)
    assert.equal(stderr, '')
  })
}

test('the recipes in the manual are the files that are under test', async () => {
  const manual = String(await read('../../../docs/element.md'))
  const recipes = [...manual.matchAll(/```(?:html|tsx|vue)\n(.*?)```/gs)].map(([, text]) => text)
  const files = ['html/index.html', 'react/helper.tsx', 'vue/Helper.vue']
  const texts = files.map(async name => String(await readFile(new URL(name, import.meta.url))))
  assert.deepEqual(recipes, await Promise.all(texts))
})
