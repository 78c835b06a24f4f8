/** The licences of what is inside are those that came with it, and lie beside everything shipped. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { root } from './support/core.mjs'

const read = path => readFile(new URL(path, root), 'utf8')
/** Words alone: Debian wraps and indents licences, and marks an empty line with a dot. */
const words = text =>
  text
    .split(/\s+/)
    .filter(word => word !== '' && word !== '.')
    .join(' ')

/** Our text, and where the same stands as it came with the tools; apart from the names in front. */
const sources = [
  ['lit-html', 'web/node_modules/lit-html/LICENSE', /^/],
  ['musl', '/usr/share/emscripten/system/lib/libc/musl/COPYRIGHT', /^/],
  ['nlohmann-json', '/usr/share/doc/nlohmann-json3-dev/copyright', /^.*Niels Lohmann\n/s],
  ['emscripten', '/usr/share/doc/nlohmann-json3-dev/copyright', /^.*Emscripten Authors\n/s],
  ['llvm', '/usr/share/common-licenses/Apache-2.0', / *---- LLVM Exceptions.*/s],
  ['llvm', '/usr/share/doc/clang-14/copyright', /^.*---- LLVM Exceptions/s],
]

for (const [name, place, names] of sources) {
  test(`the licence ${name} is that of ${place}`, async t => {
    const theirs = await read(place).catch(() => null)
    if (theirs === null) return t.skip('it is not installed here')
    const ours = words((await read(`web/licences/${name}.txt`)).replace(names, ''))
    assert.ok(ours.length > 500)
    assert.ok(words(theirs).includes(ours))
  })
}

test('whose they are, as their packages say', async t => {
  const emscripten = await read('/usr/share/doc/emscripten/copyright').catch(() => null)
  if (emscripten === null) return t.skip('it is not installed here')
  assert.match(emscripten, /2010-2022 +The Emscripten Authors/)
  assert.match(await read('web/licences/emscripten.txt'), /2010-2022 The Emscripten Authors/)
  const json = await read('/usr/include/nlohmann/json.hpp')
  assert.match(json, /SPDX-FileCopyrightText: 2013-2022 Niels Lohmann/)
  assert.match(json, /SPDX-License-Identifier: MIT/)
})

const wasm = ['Niels Lohmann', 'The Emscripten Authors', 'Rich Felker', 'LLVM Exceptions']
const all = ['Google LLC', ...wasm]
const shipped = {
  'third-party-notices.txt': all,
  'site/third-party-notices.txt': all,
  'core/third-party-notices.txt': wasm,
  'embed/third-party-notices.txt': all,
  'confluence-oauth-helper.html': all,
}

for (const [path, names] of Object.entries(shipped)) {
  test(`${path} has the notices of what is in it, and no licence of ours`, async () => {
    const text = await read(`web/dist/${path}`)
    assert.deepEqual(
      all.filter(name => text.includes(name)),
      names,
    )
    assert.match(text, /no\s+licence\s+has\s+been\s+chosen/i)
  })
}

test('the packages say that no licence has been chosen', async () => {
  const folders = [
    'web',
    'web/core',
    'web/dist/core',
    'web/embed',
    'web/dist/embed',
    'e2e',
    'e2e/bench',
    'e2e/lighthouse',
    'tests/node',
    'tests/element',
    'tests/element/react-18',
  ]
  for (const folder of folders) {
    assert.equal(JSON.parse(await read(`${folder}/package.json`)).license, 'UNLICENSED', folder)
  }
})
