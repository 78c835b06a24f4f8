import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { core, root, shipped } from './support/core.mjs'

const contract = await readFile(new URL('web/src/core/contract.d.ts', root), 'utf8')

test('core.d.ts is the contract that the page is written against', async () => {
  assert.equal(await readFile(new URL('core.d.ts', shipped), 'utf8'), contract)
})

test('The union of error codes is the list of the core', async () => {
  const header = await readFile(new URL('wasm/base/error_code.hpp', root), 'utf8')
  const inCpp = [...header.matchAll(/^ {2}X\((\w+)\)/gm)].map(match => match[1])
  const union = contract.match(/export type ErrorCode =([\s\S]*?)(?:\n\n|$)/)?.[1] ?? ''
  const inTypeScript = [...union.matchAll(/'(\w+)'/g)].map(match => match[1])
  assert.ok(inCpp.length > 50, `${inCpp.length} codes found`)
  assert.deepEqual(inTypeScript.sort(), inCpp.sort())
})

test('A core has the methods of its contract and no other', () => {
  const body = contract.match(/export interface Core \{([\s\S]*?)\n\}/)?.[1] ?? ''
  const inContract = [...body.matchAll(/^ {2}(\w+)(?:<[^>]*>)?\(/gm)].map(match => match[1])
  assert.deepEqual(Object.keys(core).sort(), inContract.sort())
})
