import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { circle, importsOf, rooms, strayImports } from './support/imports.mjs'

const source = new URL('../../web/src/', import.meta.url)

async function readSources() {
  const names = await readdir(source, { recursive: true })
  const files = names.filter(name => name.endsWith('.ts'))
  const texts = files.map(async name => [name, await readFile(new URL(name, source), 'utf8')])
  return Object.fromEntries(await Promise.all(texts))
}

const page = await readSources()

test('Every file of the page is in a room', () => {
  const strangers = Object.keys(page).filter(file => !(file.split('/')[0] in rooms))
  assert.deepEqual(strangers, ['build.d.ts'])
  assert.ok(importsOf(page).length > 200, `${importsOf(page).length} imports found`)
})

test('No room of the page imports from one above it', () => {
  assert.deepEqual(strayImports(page), [])
})

test('No imports of the page go in a circle, not even those of types', () => {
  assert.deepEqual(circle(page), [])
})

const strays = {
  'a value': ["import { show } from '../views/page.ts'", 'model/a.ts'],
  'a type': ["import type { Page } from '../views/page.ts'", 'answers/a.ts'],
  'one of several lines': ["import {\n  type Page,\n  show,\n} from '../views/page.ts'", 'model/a.ts'],
  'what is passed on': ["export { show } from '../views/page.ts'", 'browser/a.ts'],
  'effects alone': ["import '../views/page.ts'", 'core/a.ts'],
  'a later one': ["const late = () => import('../views/page.ts')", 'embed/a.ts'],
  'a type inside a type': ["let page: import('../views/page.ts').Page", 'model/a.ts'],
}
for (const [what, [text, file]] of Object.entries(strays)) {
  test(`An import upwards of ${what} is found`, () => {
    const room = file.split('/')[0]
    assert.deepEqual(strayImports({ [file]: text, 'views/page.ts': '' }), [
      `${file} imports views/page.ts, but views is not for ${room}`,
    ])
  })
}

test('Where only types are allowed, a value is found', () => {
  const sources = { 'core/load.ts': '', 'model/a.ts': "import { loadCore } from '../core/load.ts'" }
  assert.match(strayImports(sources)[0], /of which only types are for model/)
  sources['model/a.ts'] = "import type { Core } from '../core/load.ts'"
  assert.deepEqual(strayImports(sources), [])
})

test('An import of nothing is found', () => {
  assert.match(strayImports({ 'app/a.ts': "import './b.ts'" })[0], /app\/b\.ts, which is not there/)
})

test('A circle within one room is found, of types too', () => {
  const sources = {
    'model/a.ts': "import type { B } from './b.ts'",
    'model/b.ts': "import { c } from './deep/c.ts'",
    'model/deep/c.ts': "import { type A } from '../a.ts'",
    'model/d.ts': "import { a } from './a.ts'",
  }
  assert.deepEqual(strayImports(sources), [])
  assert.deepEqual(circle(sources), ['model/a.ts', 'model/b.ts', 'model/deep/c.ts', 'model/a.ts'])
})
