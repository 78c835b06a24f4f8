/** What no request may do to a core, and what happens when it stops all the same. */
import assert from 'node:assert/strict'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { shipped } from './support/core.mjs'
import { makeFolder } from './support/run.mjs'
import { askText } from './support/raw_core.mjs'
import { instrumented } from './support/instrumented_wasm.mjs'

const site = { text: 'acme' }

let count = 0
/** A module of its own: core.js keeps one core. */
async function freshModule() {
  count += 1
  return import(new URL(`core.js?${count}`, shipped))
}

describe('requests that are no data', async () => {
  const { loadCore } = await freshModule()
  const core = await loadCore()
  const circle = {}
  circle.text = circle
  const deep = Array.from({ length: 200_000 }).reduce(inner => [inner], [])
  const odd = {
    'a BigInt': { text: 1n },
    'a circle': circle,
    'a getter that throws': Object.defineProperty({}, 'text', {
      enumerable: true,
      get: () => {
        throw new Error('ATOA-canary')
      },
    }),
    'a toJSON that throws': { text: { toJSON: () => assert.fail('ATOA-canary') } },
    'a proxy that throws': new Proxy({}, { ownKeys: () => assert.fail('ATOA-canary') }),
    'a toJSON that gives nothing': { toJSON: () => undefined },
    'a function': () => site,
    'a symbol': Symbol('x'),
    'more levels than the stack has': { text: deep },
  }

  for (const [what, request] of Object.entries(odd)) {
    test(`${what} has its sentence, and the core goes on`, () => {
      for (const operation of Object.keys(core).filter(name => !name.startsWith('create'))) {
        const { ok, error } = core[operation](request)
        assert.deepEqual([ok, error.code, error.field], [false, 'malformed_json', null], operation)
        assert.match(error.message, /cannot be written as JSON.*Give plain data/s)
        assert.doesNotMatch(error.message, /canary/)
      }
      assert.equal(core.parseSite(site).ok, true)
    })
  }

  test('a NUL in a text is a character, and in JSON that is pasted no end', () => {
    assert.equal(core.parseSite({ text: 'acme\u0000' }).ok, false)
    const pasted = '{"scopes_required":["read:page:confluence"],"per_tool_requirements":[]}'
    const read = text => core.readToolScopes({ text })
    assert.deepEqual(read(`${pasted}\u0000`), read('not JSON'))
    assert.deepEqual(read(`${pasted}\u0000{"x":`), read('not JSON'))
    const ask = request => JSON.parse(askText(core, { operation: 'version', request }))
    assert.equal(ask('{}').ok, true)
    for (const request of ['{}\u0000', '{}\u0000x', '\u0000{}']) {
      assert.equal(ask(request).error?.code, 'malformed_json', JSON.stringify(request))
    }
  })
})

describe('a random generator that fails', async () => {
  const { loadCore } = await freshModule()
  const core = await loadCore()
  const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  const give = crypto => Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true })
  afterEach(() => Object.defineProperty(globalThis, 'crypto', own))

  const broken = {
    'there is none': undefined,
    'it has no such function': {},
    'it throws': { getRandomValues: () => assert.fail('ATOA-canary') },
    'it throws when it is asked for': {
      get getRandomValues() {
        throw new Error('ATOA-canary')
      },
    },
  }
  for (const [what, crypto] of Object.entries(broken)) {
    test(`${what}: that is said, and nothing is made`, () => {
      give(crypto)
      for (const answer of [core.createPkce(), core.createState()]) {
        assert.deepEqual([answer.ok, answer.error.code], [false, 'no_secure_random'])
      }
    })
  }
})

describe('an instance that trapped', () => {
  test('answers nothing more; loadCore gives another, of the same bytes', async () => {
    const folder = await makeFolder()
    const file = join(folder, 'core.mjs')
    // Without core.wasm beside it: what is not kept cannot be read again.
    await copyFile(new URL('core.js', shipped), file)
    const { loadCore } = await import(file)
    const wasm = instrumented()
    after(wasm.restore)
    const old = await loadCore({ wasmBinary: await readFile(new URL('core.wasm', shipped)) })
    assert.equal(old.parseSite(site).ok, true)
    wasm.trap()
    assertStopped(old.parseSite({ text: 'ATOA-canary' }))
    wasm.heal()
    // Healed or not: nobody looks into that memory again.
    for (const operation of Object.keys(old)) assertStopped(old[operation]({}))
    assert.equal(wasm.callsSinceTrap(), 0)
    const [one, other] = await Promise.all([loadCore(), loadCore()])
    assert.equal(one, other)
    assert.notEqual(one, old)
    assert.equal(one.parseSite(site).ok, true)
    assertStopped(old.parseSite(site))
    assert.equal(wasm.instances(), 2)
  })
})

function assertStopped(answer) {
  assert.deepEqual([answer.ok, answer.error.code], [false, 'internal'])
  assert.match(answer.error.message, /has stopped.*Load a new one/s)
  assert.doesNotMatch(answer.error.message, /canary/)
}
