// The shipped core against two authorization servers: oidc-provider (PKCE required, S256 only) for the
// whole flow, oauth2-mock-server for failures on demand.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { OAuth2Server } from 'oauth2-mock-server'
import { loadCore } from '../../web/dist/core/core.js'
import { Person } from './support/headless_person.mjs'
import { clientId, clientSecret, scopes, start } from './support/oauth_server.mjs'

const redirectUri = 'http://portal.test:8080/callback?tenant=a%20b'
const core = await loadCore()

function valueOf(answer) {
  assert.ok(answer.ok, JSON.stringify(answer.error))
  return answer.value
}

/** What the page does: a pair, a state, and the consent URL with both. */
function begin({ challenge, state } = {}) {
  const pkce = valueOf(core.createPkce())
  const value = state ?? valueOf(core.createState()).state
  const { url } = valueOf(
    core.buildConsentUrl({
      clientId,
      redirectUri,
      scopes,
      state: value,
      codeChallenge: challenge ?? pkce.challenge,
    }),
  )
  return { url, state: value, verifier: pkce.verifier }
}

/** The consent URL as built, at the local server instead of Atlassian. */
function at(server, url) {
  assert.ok(url.startsWith('https://auth.atlassian.com/authorize?'))
  return url.replace('https://auth.atlassian.com/authorize', server.authorizeUrl)
}

function tokenRequest(options) {
  return valueOf(core.buildTokenRequest({ clientId, clientSecret, encoding: 'form', ...options }))
}

function codeGrant(flow, callback, options = {}) {
  return {
    grant: 'authorization_code',
    clientId,
    code: callback.code,
    redirectUri,
    codeVerifier: flow.verifier,
    ...options,
  }
}

function codeRequest(flow, callback, options = {}) {
  return tokenRequest(codeGrant(flow, callback, options))
}

/** Sends a request as the contract says: content-type decides how the body is written. */
async function send(request, url) {
  const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded'
  const body = isForm ? new URLSearchParams(request.body) : JSON.stringify(request.body)
  const response = await fetch(url, {
    method: request.method,
    headers: request.headers,
    ...(request.method !== 'GET' && { body }),
  })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) }
}

describe('with oidc-provider, PKCE required', () => {
  let server
  before(async () => {
    server = await start({ redirectUris: [redirectUri] })
  })
  after(() => server.stop())

  /** A flow that has come back with a code. */
  async function consented() {
    const flow = begin()
    const address = await new Person().consent(at(server, flow.url))
    const callback = valueOf(core.parseCallback({ text: address, expectedState: flow.state }))
    assert.equal(callback.outcome, 'code', JSON.stringify(callback.finding))
    return { flow, address, callback }
  }

  it('gets a token with the request that the core built, then refreshes it', async () => {
    const { flow, callback } = await consented()
    const answer = await send(codeRequest(flow, callback), server.tokenUrl)
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.token_type, 'Bearer')
    const read = valueOf(core.explainTokenAnswer({ text: answer.text }))
    assert.equal(read.kind, 'tokens')
    assert.equal(read.expiresIn, 3600)
    assert.equal(read.hasRefreshToken, true)
    assert.ok(!JSON.stringify(read).includes(answer.body.access_token))

    const refreshToken = answer.body.refresh_token
    const refresh = tokenRequest({ grant: 'refresh_token', refreshToken })
    const refreshed = await send(refresh, server.tokenUrl)
    assert.equal(refreshed.status, 200, refreshed.text)
    assert.notEqual(refreshed.body.refresh_token, refreshToken)

    const again = await send(refresh, server.tokenUrl)
    assert.equal(again.status, 400)
    assert.equal(valueOf(core.explainTokenAnswer({ text: again.text })).kind, 'error')
  })

  const interpreters = {
    curl: text => ['bash', ['-c', text]],
    node: text => [process.execPath, ['--input-type=module', '-e', text]],
    python: text => ['python3', ['-c', text]],
  }
  for (const language of Object.keys(interpreters)) {
    for (const encoding of ['json', 'form']) {
      it(`gets a token with the ${language} text, the body as ${encoding}`, async () => {
        const { flow, callback } = await consented()
        const input = codeGrant(flow, callback, { encoding })
        const { text } = valueOf(core.renderSnippet({ build: 'token', input, language }))
        const local = text.replace('https://auth.atlassian.com/oauth/token', server.tokenUrl)
        const env = { PATH: process.env.PATH, ATLASSIAN_CLIENT_SECRET: clientSecret }
        const [program, options] = interpreters[language](local)
        const { stdout } = await promisify(execFile)(program, options, { env, timeout: 20_000 })
        assert.equal(valueOf(core.explainTokenAnswer({ text: stdout })).kind, 'tokens', stdout)
      })
    }
  }

  it('is refused with another verifier', async () => {
    const { flow, callback } = await consented()
    const other = valueOf(core.createPkce()).verifier
    const answer = await send(codeRequest(flow, callback, { codeVerifier: other }), server.tokenUrl)
    assert.equal(answer.status, 400)
    assert.equal(answer.body.error, 'invalid_grant')
    const [finding] = valueOf(core.explainTokenAnswer({ text: answer.text })).findings
    assert.equal(finding.code, 'token_grant_invalid')
  })

  it('is refused without a verifier', async () => {
    const { callback } = await consented()
    const request = tokenRequest({
      grant: 'authorization_code',
      code: callback.code,
      redirectUri,
      pkce: false,
    })
    assert.equal((await send(request, server.tokenUrl)).body.error, 'invalid_grant')
  })

  it('is refused with a wrong secret and with another callback', async () => {
    const { flow, callback } = await consented()
    const secret = await send(
      codeRequest(flow, callback, { clientSecret: 'wrong' }),
      server.tokenUrl,
    )
    assert.equal(secret.status, 401)
    assert.equal(secret.body.error, 'invalid_client')
    const elsewhere = `${redirectUri}&x=1`
    const moved = codeRequest(flow, callback, { redirectUri: elsewhere })
    assert.equal((await send(moved, server.tokenUrl)).body.error, 'invalid_grant')
  })

  it('takes a code once only', async () => {
    const { flow, callback } = await consented()
    const request = codeRequest(flow, callback)
    assert.equal((await send(request, server.tokenUrl)).status, 200)
    const replay = await send(request, server.tokenUrl)
    assert.equal(replay.status, 400)
    assert.equal(replay.body.error, 'invalid_grant')
  })

  it('tells a refusal from everything else', async () => {
    const flow = begin()
    const address = await new Person().consent(at(server, flow.url), { accept: false })
    const mine = valueOf(core.parseCallback({ text: address, expectedState: flow.state }))
    assert.equal(mine.outcome, 'declined')
    const others = valueOf(core.parseCallback({ text: address, expectedState: begin().state }))
    assert.equal(others.outcome, 'state_mismatch')
  })

  it("does not believe a callback with another flow's state, or with none", async () => {
    const { address, callback } = await consented()
    const other = begin()
    const answer = valueOf(core.parseCallback({ text: address, expectedState: other.state }))
    assert.equal(answer.outcome, 'state_mismatch')
    assert.ok(!JSON.stringify(answer).includes(callback.code))
    const bare = new URL(address)
    bare.searchParams.delete('state')
    const missing = valueOf(core.parseCallback({ text: bare.href, expectedState: other.state }))
    assert.equal(missing.outcome, 'state_missing')
  })

  it('believes an answer only at its own address and from its own server', async () => {
    const { flow, address } = await consented()
    assert.equal(new URL(address).searchParams.get('iss'), server.origin, 'RFC 9207')
    const parse = expected =>
      valueOf(core.parseCallback({ text: address, expectedState: flow.state, ...expected }))
    assert.equal(parse({ expectedRedirectUri: redirectUri }).outcome, 'code')
    const elsewhere = parse({ expectedRedirectUri: 'http://portal.test:8080/other' })
    assert.equal(elsewhere.finding.code, 'callback_other_address')
    const other = parse({ cloud: 'commercial' })
    assert.equal(other.finding.code, 'callback_other_issuer')
    for (const answer of [elsewhere, other]) assert.equal(answer.code, undefined)
  })

  it('keeps two flows apart', async () => {
    const [first, second] = await Promise.all([consented(), consented()])
    const crossed = codeRequest(second.flow, first.callback)
    assert.equal((await send(crossed, server.tokenUrl)).body.error, 'invalid_grant')
    const right = codeRequest(second.flow, second.callback)
    assert.equal((await send(right, server.tokenUrl)).status, 200)
  })

  it('learns of a plain challenge from the callback, and from the inspection before it', async () => {
    const flow = begin()
    const plain = flow.url.replace('code_challenge_method=S256', 'code_challenge_method=plain')
    const { findings } = valueOf(core.inspectConsentUrl({ text: plain }))
    assert.deepEqual(
      findings.filter(finding => finding.severity === 'error').map(finding => finding.code),
      ['consent_challenge_method'],
    )
    const address = await new Person().consent(at(server, plain))
    const answer = valueOf(core.parseCallback({ text: address, expectedState: flow.state }))
    assert.equal(answer.outcome, 'error')
    assert.equal(answer.finding.code, 'callback_invalid_request')
  })

  it('learns of a missing challenge from the callback', async () => {
    const flow = begin()
    const without = at(server, flow.url).replace(
      /&code_challenge=[^&]+&code_challenge_method=S256/,
      '',
    )
    const address = await new Person().consent(without)
    const answer = valueOf(core.parseCallback({ text: address, expectedState: flow.state }))
    assert.equal(answer.finding.code, 'callback_invalid_request')
  })

  it('is sent nowhere with a callback that is not registered', async () => {
    const { url } = begin()
    const moved = at(server, url).replace('portal.test', 'evil.test')
    await assert.rejects(new Person().consent(moved), /redirect_uri/)
  })
})

describe('with oauth2-mock-server, failures made to order', () => {
  const mock = new OAuth2Server()
  const { service } = mock
  let tokenUrl
  before(async () => {
    await mock.issuer.keys.generate('RS256')
    await mock.start(0, '127.0.0.1')
    tokenUrl = `http://127.0.0.1:${mock.address().port}/token`
  })
  after(() => mock.stop())

  async function consented() {
    const flow = begin()
    const server = { authorizeUrl: tokenUrl.replace('/token', '/authorize') }
    const address = await new Person().consent(at(server, flow.url))
    return { flow, address, parse: () => parse(address, flow.state) }
  }

  function parse(text, expectedState) {
    return valueOf(core.parseCallback({ text, expectedState }))
  }

  async function failWith(statusCode, body) {
    const { flow, parse } = await consented()
    service.once('beforeResponse', response => Object.assign(response, { statusCode, body }))
    const answer = await send(codeRequest(flow, parse()), tokenUrl)
    assert.equal(answer.status, statusCode)
    const read = valueOf(core.explainTokenAnswer({ text: answer.text }))
    assert.equal(read.kind, 'error')
    return read.findings[0].code
  }

  for (const encoding of ['json', 'form']) {
    it(`takes the token request as ${encoding}, and checks the verifier`, async () => {
      const { flow, parse } = await consented()
      const seen = once(service, 'beforeResponse')
      const answer = await send(codeRequest(flow, parse(), { encoding }), tokenUrl)
      assert.equal(answer.status, 200, answer.text)
      const [, request] = await seen
      assert.deepEqual(
        { ...request.body },
        {
          grant_type: 'authorization_code',
          client_id: clientId,
          client_secret: clientSecret,
          code: parse().code,
          redirect_uri: redirectUri,
          code_verifier: flow.verifier,
        },
      )
    })

    it(`refuses another verifier as ${encoding}`, async () => {
      const { flow, parse } = await consented()
      const codeVerifier = valueOf(core.createPkce()).verifier
      const request = codeRequest(flow, parse(), { encoding, codeVerifier })
      assert.equal((await send(request, tokenUrl)).status, 400)
    })
  }

  it("knows Atlassian's answer to a wrong secret", async () => {
    const body = { error: 'access_denied', error_description: 'Unauthorized' }
    assert.equal(await failWith(401, body), 'token_secret_wrong')
  })

  it("knows Atlassian's answers to a dead refresh token", async () => {
    const first = { error: 'unauthorized_client', error_description: 'refresh_token is invalid' }
    assert.equal(await failWith(403, first), 'token_refresh_dead')
    const second = {
      error: 'invalid_grant',
      error_description: 'Unknown or invalid refresh token.',
    }
    assert.equal(await failWith(403, second), 'token_refresh_dead')
  })

  async function redirectWith(change) {
    service.once('beforeAuthorizeRedirect', ({ url }) => change(url.searchParams))
    return (await consented()).parse()
  }

  it('believes nothing of a callback whose state was altered, doubled or lost', async () => {
    const altered = await redirectWith(query => query.set('state', 'x'.repeat(43)))
    assert.equal(altered.outcome, 'state_mismatch')
    const doubled = await redirectWith(query => query.append('state', query.get('state')))
    assert.equal(doubled.outcome, 'duplicate')
    const lost = await redirectWith(query => query.delete('state'))
    assert.equal(lost.outcome, 'state_missing')
  })

  it('refuses a doubled code and a code beside an error', async () => {
    const doubled = await redirectWith(query => query.append('code', 'other'))
    assert.equal(doubled.outcome, 'duplicate')
    const both = await redirectWith(query => query.set('error', 'access_denied'))
    assert.equal(both.finding.code, 'callback_contradictory')
  })

  for (const error of [
    'invalid_request',
    'unauthorized_client',
    'unsupported_response_type',
    'invalid_scope',
    'server_error',
    'temporarily_unavailable',
  ]) {
    it(`reports ${error}`, async () => {
      const answer = await redirectWith(query => {
        query.delete('code')
        query.set('error', error)
      })
      assert.equal(answer.outcome, 'error')
      assert.equal(answer.finding.code, `callback_${error}`)
    })
  }

  it('takes a code of several kilobytes', async () => {
    const code = 'e'.repeat(6000)
    const answer = await redirectWith(query => query.set('code', code))
    assert.equal(answer.code, code)
  })
})
