/** docs/core.md shows the recipes as they are tested here, and leaves out none. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'

const recipes = new URL('recipes/', import.meta.url)
const manual = await readFile(new URL('../../docs/core.md', import.meta.url), 'utf8')
const block = /\[`(\S+)`\]\(\.\.\/tests\/packages\/recipes\/(\S+)\):\n\n```\w+\n([\s\S]*?)```/g
const shown = [...manual.matchAll(block)].map(([, name, path, text]) => ({ name, path, text }))

for (const { name, path, text } of shown) {
  test(`${path} is shown as it is`, async () => {
    assert.equal(name, path)
    assert.equal(text, await readFile(new URL(path, recipes), 'utf8'))
  })
}

test('every folder of recipes is in the manual', async () => {
  const folders = new Set(shown.map(({ path }) => path.split('/')[0]))
  const all = (await readdir(recipes)).filter(name => name !== 'types')
  assert.deepEqual([...folders].sort(), all.sort())
})

test('every code of a failed load is explained, and no other', async () => {
  const contract = await readFile(new URL('../../web/src/core/contract.d.ts', import.meta.url), 'utf8')
  const union = contract.match(/export type LoadErrorCode =([\s\S]*?)\n\n/)[1]
  const codes = [...union.matchAll(/\| '(\w+)'/g)].map(([, code]) => code)
  const rows = [...manual.matchAll(/^\| `(\w+_\w+)` \|/gm)].map(([, code]) => code)
  assert.ok(codes.length > 5)
  assert.deepEqual(rows, codes)
})
