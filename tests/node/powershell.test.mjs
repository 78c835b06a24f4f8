/**
 * PowerShell cannot be had everywhere these tests run, so its snippet is read by the quoting rules
 * (about_Quoting_Rules, about_Special_Characters) instead: a small lexer for the few forms that the
 * snippets use, and an evaluator for their expressions. What it does not know, it refuses.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from './support/core.mjs'
import {
  asUserId,
  authConfig,
  built,
  hostile,
  secrets,
  sources,
  visible,
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
    if (word === '@{') return table()
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
  function table() {
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

function assertSends(source, env = secrets) {
  const request = built(source)
  const text = render(source, 'powershell')
  assert.match(text, /^[\n -~]*$/, 'ASCII only, whatever the code page')
  const sent = evaluate(text, env)
  assert.equal(sent.Method, request.method)
  assert.equal(sent.Uri, request.url)
  return sent
}

describe('The powershell snippet', () => {
  for (const [what, text] of Object.entries(hostile)) {
    test(`keeps ${what}, typed and from the environment`, () => {
      const source = sources.connectLink({ userId: asUserId(text) })
      const link = assertSends(source)
      assert.deepEqual(JSON.parse(link.Body.toString()), built(source).body)

      const config = authConfig()
      const env = { ...secrets, ATLASSIAN_CLIENT_SECRET: text }
      const sent = assertSends(sources.authConfig(), env)
      config.body.auth_config.credentials.client_secret = text
      assert.deepEqual(JSON.parse(sent.Body.toString()), config.body)
    })
  }

  test('keeps every visible character of a typed secret', () => {
    const source = sources.authConfig({ clientSecret: visible })
    assert.deepEqual(JSON.parse(assertSends(source).Body.toString()), built(source).body)
  })

  test('gives the key as a header and the content type as a parameter', () => {
    const sent = assertSends(sources.managedConfig())
    assert.deepEqual(sent.Headers, { 'x-api-key': 'ak_test' })
    assert.equal(sent.ContentType, 'application/json')
  })

  test('has no body for a GET request', () => {
    assert.deepEqual(Object.keys(assertSends(sources.readConnection())), [
      'Method',
      'Uri',
      'Headers',
    ])
  })

  test('quotes a header that was typed', () => {
    const { Headers } = assertSends(sources.resources({ accessToken: 'aZ09-._~+/=' }))
    assert.equal(Headers.authorization, 'Bearer aZ09-._~+/=')
  })

  test('escapes a variable in the address', () => {
    const text = render(sources.patchOfUnknown(), 'powershell')
    const env = { ...secrets, COMPOSIO_AUTH_CONFIG_ID: 'a/b' }
    assert.match(evaluate(text, env).Uri, /auth_configs\/a%2Fb$/)
  })

  test('checks each variable before anything is sent', () => {
    const text = render(sources.authConfig(), 'powershell')
    assert.match(text, /foreach \(\$name in 'COMPOSIO_API_KEY', 'ATLASSIAN_CLIENT_SECRET'\)/)
    assert.doesNotMatch(render(sources.connectLink(), 'powershell'), /ATLASSIAN_CLIENT_SECRET/)
  })

  test('sends a form as it is encoded', () => {
    const source = sources.token({ clientId: "i'd", code: `a b ${visible}`, encoding: 'form' })
    const sent = assertSends(source, { ATLASSIAN_CLIENT_SECRET: "s' &" })
    assert.deepEqual(
      [...new URLSearchParams(sent.Body.toString())],
      Object.entries({ ...built(source).body, client_secret: "s' &" }),
    )
    assert.equal(sent.ContentType, 'application/x-www-form-urlencoded')
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
