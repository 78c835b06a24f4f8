/** No secret in a request comes out of its answer, whatever the operation, the member and the encoding. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { core, root } from './support/core.mjs'
import { pieceOf, planted, publicCases } from './support/planted_secrets.mjs'

/** Members made for secrets, in operations whose answers are for use (core.d.ts). */
const madeForSecrets =
  /^\/(input\/)?(clientSecret|code|codeVerifier|refreshToken|accessToken|state|codeChallenge)$/
const isForUse = operation => /^(build|renderSnippet$)/.test(operation)

/** The first good request of each operation, and of each kind of text and build. */
async function requests() {
  const folder = new URL('tests/vectors/', root)
  const found = new Map()
  for (const file of (await readdir(folder)).sort()) {
    const vectors = JSON.parse(await readFile(new URL(file, folder), 'utf8'))
    for (const { operation = vectors.operation, input, expect } of vectors.cases) {
      if (!expect.ok || !(operation in core)) continue
      const key = [operation, input.kind, input.build].join(' ')
      if (!found.has(key)) found.set(key, { operation, input })
    }
  }
  return [...found.values()]
}

/** Where a text stands: "/draft/site". Of a list the first. */
function* places(value, path = '') {
  if (typeof value === 'string') yield path
  if (typeof value !== 'object' || value === null) return
  const parts = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value)
  for (const [name, part] of parts) yield* places(part, `${path}/${name}`)
}

function withText(input, path, change) {
  const copy = structuredClone(input)
  const names = path.split('/').slice(1)
  const last = names.pop()
  const owner = names.reduce((part, name) => part[name], copy)
  owner[last] = change(owner[last])
  return copy
}

const alone = { 'in its place': (_, planted) => planted }
const ways = {
  ...alone,
  'behind it': (value, planted) => `${value} ${planted}`,
  'in its query': (value, planted) => `${value}${value.includes('?') ? '&' : '?'}${planted}`,
}

/** Every text of an answer, with what a setup's link holds; but for the code that was asked for. */
function textOf(operation, answer) {
  if (operation === 'parseCallback' && answer.ok) delete answer.value.code
  const link = answer.value?.fragment?.split('=')[1] ?? ''
  return JSON.stringify(answer) + Buffer.from(link, 'base64url')
}

const asked = await requests()

test('there is a request for every operation that takes one', () => {
  const taking = Object.keys(core).filter(
    name => !/^(version|catalogue|createPkce|createState)$/.test(name),
  )
  assert.deepEqual(
    [...new Set(asked.map(({ operation }) => operation))]
      .sort()
      .filter(name => taking.includes(name)),
    taking.sort(),
  )
  assert.ok(planted.length > 500, `${planted.length} planted`)
})

for (const { operation, input } of asked) {
  const what = [operation, input.kind, input.build].filter(Boolean).join(' ')
  const found = [...places(input)].filter(
    path => !isForUse(operation) || !madeForSecrets.test(path),
  )
  if (found.length === 0) continue
  test(`no secret comes out of ${what}`, () => {
    for (const path of found) {
      for (const { id, secret, text, isBare } of planted) {
        for (const [how, put] of Object.entries(isBare ? ways : alone)) {
          const request = withText(input, path, value => put(value, text))
          const shown = textOf(operation, core[operation](request))
          assert.equal(
            pieceOf(secret, shown),
            '',
            `${id}, ${how}, at ${path}: ${JSON.stringify(request)}\n${shown}`,
          )
        }
      }
    }
  })
}

test('no secret comes out that is the name of a member', () => {
  for (const { operation, input } of asked) {
    for (const { id, secret, text } of planted) {
      const shown = textOf(operation, core[operation]({ ...input, [text]: 1 }))
      assert.equal(pieceOf(secret, shown), '', `${id}: ${operation}\n${shown}`)
    }
  }
})

test('no secret may be stored, whatever the field is for', () => {
  for (const kind of [
    'words',
    'site',
    'address',
    'scopes',
    'authConfigId',
    'connectionId',
    'toolScopes',
  ]) {
    for (const { id, text } of planted) {
      assert.deepEqual(
        core.checkStorable({ text, kind }),
        { ok: true, value: { storable: false } },
        `${kind}: ${id}`,
      )
    }
  }
})

test('what is public, or asked for, is shown', () => {
  for (const { operation, request, shown } of publicCases) {
    const answer = JSON.stringify(core[operation](request))
    for (const text of shown) assert.ok(answer.includes(text), `${operation}: ${text}\n${answer}`)
  }
})
