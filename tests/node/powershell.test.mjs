/**
 * PowerShell cannot be had everywhere these tests run, so its snippet is read by the quoting rules
 * (about_Quoting_Rules, about_Special_Characters) instead: a small lexer for the few forms that the
 * snippets use, and an evaluator for their expressions. What it does not know, it refuses.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { core, render, value } from './support/core.mjs'
import {
  authConfig,
  connectLink,
  hostile,
  managedConfig,
  readConnection,
  secrets,
} from './support/requests.mjs'

// Any of these opens or closes a single-quoted string; two in a row are one.
const quotes = "'\u2018\u2019\u201a\u201b"

function lex(text) {
  const tokens = []
  let at = 0
  const take = pattern => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match?.[0]
  }
  while (at < text.length) {
    if (take(/[ \n]+/y)) continue
    if (quotes.includes(text[at])) tokens.push({ type: 'text', value: literal() })
    else {
      const word =
        take(/"[^"`]*"/y) ??
        take(/\$[A-Za-z]+(?::\w+)?/y) ??
        take(/@\{|\[[A-Za-z.]+\]|::|@?[A-Za-z-]+|\d+|[-&{}()=+,|.]/y)
      assert.ok(word, `not PowerShell as we write it: ${text.slice(at, at + 20)}`)
      tokens.push({ type: 'word', value: word })
    }
  }
  return tokens

  function literal() {
    let content = ''
    for (at++; at < text.length; at++) {
      if (!quotes.includes(text[at])) content += text[at]
      else if (quotes.includes(text[at + 1] ?? ' ')) content += text[at++]
      else {
        at++
        return content
      }
    }
    assert.fail('a string without an end')
  }
}

/** The variables that the script block leaves in `$body` and `$request`. */
function evaluate(text, env) {
  const tokens = lex(text)
  let at = 0
  const variables = {}
  const peek = () => tokens[at]?.value
  const expect = word => assert.equal(tokens[at++]?.value, word)
  const find = word => {
    const found = tokens.findIndex(
      (token, i) => i >= at && token.type === 'word' && token.value === word,
    )
    if (found < 0) return false
    at = found
    return true
  }

  function operand() {
    const { type, value: word } = tokens[at++]
    if (type === 'text') return word
    if (word === '(') {
      const inner = operand()
      expect(')')
      return inner
    }
    if (word === 'ConvertTo-Json') return JSON.stringify(operand())
    if (word === '[ordered]' || word === '@{') return table(word)
    if (word === '[uri]') return call('EscapeDataString', encodeURIComponent)
    if (word === '[Text.Encoding]') return bytes()
    if (word.startsWith('$env:')) return env[word.slice(5)]
    if (word.startsWith('$')) return variables[word]
    assert.fail(`no operand: ${word}`)
  }
  function call(name, work) {
    for (const word of ['::', name, '(']) expect(word)
    const result = work(operand())
    expect(')')
    return result
  }
  function bytes() {
    for (const word of ['::', 'UTF', '8', '.', 'GetBytes', '(']) expect(word)
    const result = Buffer.from(operand())
    expect(')')
    return result
  }
  function table(word) {
    if (word === '[ordered]') expect('@{')
    const entries = []
    while (peek() !== '}') {
      const name = tokens[at++].value
      expect('=')
      entries.push([name, sum()])
    }
    expect('}')
    return Object.fromEntries(entries)
  }
  function sum() {
    let result = operand()
    while (peek() === '+') {
      at++
      result += operand()
    }
    return result
  }

  expect('&')
  for (const name of ['$body', '$request']) {
    if (!find(name)) continue
    at++
    expect('=')
    variables[name] = sum()
  }
  assert.deepEqual(
    tokens.slice(at).map(token => token.value),
    ['Invoke-RestMethod', '@request', '|', 'ConvertTo-Json', '-Depth', '9', '}'],
  )
  return variables.$request
}

function assertSends(request, env = secrets) {
  const text = render(request, 'powershell')
  assert.match(text, /^[\n -~]*$/, 'ASCII only, whatever the code page')
  const sent = evaluate(text, env)
  assert.equal(sent.Method, request.method)
  assert.equal(sent.Uri, request.url)
  return sent
}

describe('The powershell snippet', () => {
  for (const [what, text] of Object.entries(hostile)) {
    test(`keeps ${what}: as a name, a member, a typed secret and a variable`, () => {
      const request = authConfig()
      request.body.auth_config.name = text
      request.body[text] = [text, true, null, -1]
      request.body.typed = { client_secret: text }
      const sent = assertSends(request, { ...secrets, ATLASSIAN_CLIENT_SECRET: text })
      request.body.auth_config.credentials.client_secret = text
      assert.deepEqual(JSON.parse(sent.Body.toString()), request.body)
    })
  }

  test('gives the key as a header and the content type as a parameter', () => {
    const sent = assertSends(managedConfig())
    assert.deepEqual(sent.Headers, { 'x-api-key': 'ak_test' })
    assert.equal(sent.ContentType, 'application/json')
  })

  test('has no body for a GET request', () => {
    assert.deepEqual(Object.keys(assertSends(readConnection())), ['Method', 'Uri', 'Headers'])
  })

  test('quotes a header that was typed', () => {
    const request = {
      ...readConnection(),
      headers: { 'x-api-key': 'a\'b"c`d$e' },
      placeholders: [],
    }
    assert.deepEqual(assertSends(request).Headers, { 'x-api-key': 'a\'b"c`d$e' })
  })

  test('escapes a variable in the address', () => {
    const url = 'https://backend.composio.dev/api/v3.1/auth_configs/COMPOSIO_AUTH_CONFIG_ID'
    const placeholders = [{ pointer: '/url', variable: 'COMPOSIO_AUTH_CONFIG_ID' }]
    const request = { ...readConnection(), url, headers: {}, placeholders }
    const text = render(request, 'powershell')
    assert.match(evaluate(text, { COMPOSIO_AUTH_CONFIG_ID: 'a/b' }).Uri, /auth_configs\/a%2Fb$/)
  })

  test('checks each variable before anything is sent', () => {
    const text = render(authConfig(), 'powershell')
    assert.match(text, /foreach \(\$name in 'COMPOSIO_API_KEY', 'ATLASSIAN_CLIENT_SECRET'\)/)
    assert.doesNotMatch(render(connectLink({}), 'powershell'), /ATLASSIAN_CLIENT_SECRET/)
  })

  test('sends a form as a dictionary', () => {
    const request = value(
      core.buildTokenRequest({
        grant: 'refresh_token',
        clientId: "i'd",
        refreshToken: "a'b&c",
        encoding: 'form',
      }),
    )
    const sent = assertSends(request, { ATLASSIAN_CLIENT_SECRET: "s'" })
    assert.deepEqual(sent.Body, { ...request.body, client_secret: "s'" })
  })

  test('The lexer itself knows the quotation marks of typography for quotes', () => {
    assert.deepEqual(lex("'a''b' 'c’’d'"), [
      { type: 'text', value: "a'b" },
      { type: 'text', value: 'c’d' },
    ])
    assert.deepEqual(lex("'a’ b"), [
      { type: 'text', value: 'a' },
      { type: 'word', value: 'b' },
    ])
    assert.throws(() => lex("'a"), /without an end/)
  })
})
