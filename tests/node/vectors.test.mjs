import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { core, root } from './support/core.mjs'

const folder = new URL('tests/vectors/', root)
const files = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()

// Operations that no Core has, and entropy, which core.js takes from the platform.
const notExpressible = ({ operation, input }) =>
  operation === 'noSuchOperation' ||
  (isRandom(operation) && !/^[0-9a-f]{64}$/.test(input.entropy ?? ''))
const isRandom = operation => operation === 'createPkce' || operation === 'createState'

/** Where `answer` does not hold what `expect` says, or ''. An object may have more members. */
function difference(expect, answer, where = '') {
  if (isObject(expect) && isObject(answer)) {
    for (const [name, value] of Object.entries(expect)) {
      if (!Object.hasOwn(answer, name)) return `${where}/${name} is missing`
      const found = difference(value, answer[name], `${where}/${name}`)
      if (found) return found
    }
    return ''
  }
  if (Array.isArray(expect) && Array.isArray(answer) && expect.length === answer.length) {
    return (
      expect.map((value, i) => difference(value, answer[i], `${where}/${i}`)).find(Boolean) ?? ''
    )
  }
  if (Object.is(expect, answer)) return ''
  return `${where} is ${JSON.stringify(answer)}, expected ${JSON.stringify(expect)}`
}

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)

/** core.js asks crypto for its bytes: here it gets those of the vector. */
function withEntropy(t, entropy, work) {
  const bytes = Buffer.from(entropy, 'hex')
  t.mock.method(globalThis.crypto, 'getRandomValues', array => {
    array.set(bytes)
    return array
  })
  return work()
}

function answerTo(t, operation, input) {
  if (isRandom(operation)) return withEntropy(t, input.entropy, () => core[operation]())
  return core[operation](input)
}

test('There are vectors', () => assert.ok(files.length >= 10, `${files.length} files`))

for (const name of files) {
  const { operation, cases } = JSON.parse(await readFile(new URL(name, folder), 'utf8'))
  test(`The shipped core answers every case of ${name}`, async t => {
    assert.ok(cases.length > 0, 'no cases')
    for (const one of cases) {
      const vector = { operation, ...one }
      if (notExpressible(vector)) continue
      await t.test(vector.id, t => {
        assert.equal(typeof core[vector.operation], 'function', vector.operation)
        assert.equal(difference(vector.expect, answerTo(t, vector.operation, vector.input)), '')
      })
    }
  })
}

test('A core has no operation but those of its contract', () => {
  assert.equal(core.noSuchOperation, undefined)
})
