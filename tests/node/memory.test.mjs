/** The core's memory has an end, and when it is reached nothing is written where it must not be. */
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { shipped } from './support/core.mjs'

const page = 65_536
const maximum = 512 * 1024 * 1024
/** Emscripten's data begins at 1024; below it there is nothing, and address 0 is there. */
const nobodys = 1024

const warn = mock.method(console, 'warn', () => {})

/** A core of its own: the module is another one with another query. */
async function coreWithMemory(name) {
  let memory
  const instantiate = WebAssembly.instantiate
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given)
    const { exports } = made.instance ?? made
    memory = Object.values(exports).find(item => item instanceof WebAssembly.Memory)
    return made
  }
  const { loadCore } = await import(new URL(`core.js?${name}`, shipped))
  const core = await loadCore().finally(() => {
    WebAssembly.instantiate = instantiate
  })
  return { core, memory, firstBytes: () => Buffer.from(memory.buffer.slice(0, nobodys)) }
}

/** `text` is too much for the memory. */
function expectInternalError({ core, firstBytes }, text) {
  const before = firstBytes()
  warn.mock.resetCalls()
  const answer = core.parseScopes({ text })
  assert.equal(answer.ok, false)
  assert.deepEqual([answer.error.code, answer.error.field], ['internal', null])
  assert.ok(firstBytes().equals(before))
  assert.ok(before.every(byte => byte === 0))
  for (const { arguments: said } of warn.mock.calls) assert.doesNotMatch(said.join(), /secret/)
}

test('a text that there is no place for, where the browser gives no more memory', async () => {
  const made = await coreWithMemory('refused')
  made.memory.grow = () => {
    throw new RangeError('refused')
  }
  expectInternalError(made, 'secret'.repeat(650_000))
})

test('a text of more than 4 MiB is refused before it is copied', async () => {
  const { core, memory } = await coreWithMemory('too-large')
  const before = memory.buffer.byteLength
  // The first has as many units as bytes, the second half as many.
  for (const text of ['a'.repeat(maximum / 2), 'é'.repeat(maximum / 4)]) {
    assert.equal(core.parseScopes({ text }).error.code, 'too_large')
  }
  assert.equal(memory.buffer.byteLength, before)
})

test('the memory ends at 512 MiB', async () => {
  const { memory } = await coreWithMemory('measured')
  const left = (maximum - memory.buffer.byteLength) / page
  assert.throws(() => memory.grow(left + 1), RangeError)
  memory.grow(left)
  assert.equal(memory.buffer.byteLength, maximum)
})

/** 4 MiB each, of what takes the most: each item of a list is a value of its own. */
test('requests of the greatest size, one after the other, stay well below that', async () => {
  const { core, memory } = await coreWithMemory('filled')
  const size = 4 * 1024 * 1024 - 100
  const list = item =>
    `[${Array(Math.floor(size / (item.length + 1)))
      .fill(item)
      .join()}]`
  const requests = [
    ['parseScopes', { text: JSON.parse(list('1')) }],
    ['parseScopes', { text: JSON.parse(list('[]')) }],
    ['explainTokenAnswer', { text: `{"access_token":"x","a":${list('1')}}` }],
    ['inspectAuthConfigBody', { text: `{"a":${list('{}')}}` }],
    ['parseScopes', { text: '€'.repeat(Math.floor(size / 3)) }],
    ['explain', { text: 'a b '.repeat(Math.floor(size / 4)) }],
  ]
  for (const [name, request] of requests) {
    const answer = core[name](request)
    assert.notEqual(answer.error?.code, 'internal', name)
    assert.notEqual(answer.error?.code, 'too_large', name)
  }
  assert.ok(memory.buffer.byteLength < maximum * 0.6, `${memory.buffer.byteLength}`)
})

test('a memory that has grown far is given back: the next instance is a small one', async () => {
  const { core, memory } = await coreWithMemory('grown')
  const instantiate = mock.method(WebAssembly, 'instantiate')
  core.parseScopes({ text: JSON.parse(`[${'1,'.repeat(2_000_000)}1]`) })
  const grown = memory.buffer.byteLength
  assert.ok(grown > 64 * 1024 * 1024, `${grown}`)
  core.parseScopes({ text: 'one more while it is being replaced' })
  while (instantiate.mock.callCount() === 0) await nextTurn()
  const made = await instantiate.mock.calls[0].result
  await nextTurn()
  const fresh = Object.values(made.instance.exports).find(item => item instanceof WebAssembly.Memory)
  new Uint8Array(memory.buffer).fill(0xff)
  assert.equal(core.parseSite({ text: 'acme' }).value.subdomain, 'acme')
  assert.ok(fresh.buffer.byteLength < grown / 2)
  assert.equal(instantiate.mock.callCount(), 1)
  instantiate.mock.restore()
})

test('lone surrogates arrive as what they are, and are refused', async () => {
  const { core } = await coreWithMemory('surrogates')
  for (const text of ['\ud800', 'a\udfffb', '\udc00\ud800']) {
    assert.equal(core.parseScopes({ text }).error.code, 'unpaired_surrogate')
  }
  const userId = 'ada😀é€'
  const { value } = core.buildConnectLinkRequest({
    authConfigId: 'ac_iOROGtpG6qVR',
    userId,
    site: 'acme',
  })
  assert.equal(value.body.user_id, userId)
})
