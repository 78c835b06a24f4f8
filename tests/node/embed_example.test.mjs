/** The example portal's server, attacked: it answers everything and sends on only what it made. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import { connect } from 'node:net'
import { after, beforeEach, describe, test } from 'node:test'
import { core, root, value } from './support/core.mjs'
import { freePort } from './support/free_port.mjs'
import { at, changed, placesIn } from './support/members.mjs'
import { randomFrom } from './support/random.mjs'
import { sayTo } from './support/raw_socket.mjs'
import { startRecorder } from './support/recorder.mjs'

const { startPortal } = await import(new URL('web/embed-example/server.mjs', root))

const apiKey = 'ak_canary-of-the-server'
const clientSecret = 'ATOA-canary-of-the-server'
const callback = 'https://backend.composio.dev/api/v3/toolkits/auth/callback'
const linkAnswer = { redirect_url: 'https://connect.composio.dev/link/lk_canary', token: 'canary' }

const config = value(
  core.buildAuthConfigRequest({
    name: 'Confluence',
    clientId: 'aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gH',
    redirectUri: callback,
    scopes: ['read:page:confluence', 'offline_access'],
  }),
)
const patch = value(
  core.buildAuthConfigPatch({ authConfigId: 'ac_iOROGtpG6qVR', scopes: ['read:page:confluence'] }),
)
const link = value(
  core.buildConnectLinkRequest({
    authConfigId: 'ac_iOROGtpG6qVR',
    userId: 'user-1',
    site: 'acme',
  }),
)

const newConfig = () => ({ auth_config: { id: 'ac_fromComposio1' } })
let answer = newConfig

const composio = await startRecorder(sent => answer(sent))
const port = await freePort()
const origin = `http://localhost:${port}`
const rawly = bytes => sayTo(port, bytes)
const portal = await startPortal({ origin, composio: composio.origin, apiKey, clientSecret })

after(() => {
  portal.closeAllConnections()
  portal.close()
})

beforeEach(() => {
  answer = newConfig
  composio.take()
})

describe('what the page makes is sent', () => {
  test('an auth config, with the secret in its place', async () => {
    assert.deepEqual(await post(config), {
      status: 200,
      told: { ok: true, authConfigId: 'ac_fromComposio1' },
    })
    const [sent] = composio.take()
    assert.equal(`${sent.method} ${sent.url}`, 'POST /api/v3.1/auth_configs')
    assert.equal(sent.headers['x-api-key'], apiKey)
    assert.deepEqual(JSON.parse(sent.body), {
      toolkit: { slug: 'confluence' },
      auth_config: {
        type: 'use_custom_auth',
        authScheme: 'OAUTH2',
        name: 'Confluence',
        credentials: {
          client_id: 'aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gH',
          client_secret: clientSecret,
          oauth_redirect_uri: callback,
          scopes: 'read:page:confluence,offline_access',
        },
      },
    })
  })

  test('other scopes for a config, without a secret', async () => {
    assert.equal((await post(patch)).status, 200)
    const [sent] = composio.take()
    assert.equal(`${sent.method} ${sent.url}`, 'PATCH /api/v3.1/auth_configs/ac_iOROGtpG6qVR')
    assert.deepEqual(JSON.parse(sent.body), {
      type: 'custom',
      credentials: { scopes: 'read:page:confluence' },
    })
  })

  test('a connect link, of whose answer the page gets the link only', async () => {
    answer = () => linkAnswer
    const { told } = await post(link)
    assert.deepEqual(told, { ok: true, redirectUrl: linkAnswer.redirect_url })
    assert.deepEqual(JSON.parse(composio.take()[0].body), {
      auth_config_id: 'ac_iOROGtpG6qVR',
      user_id: 'user-1',
      connection_data: { subdomain: 'acme' },
    })
  })

  test('a name that only looks like the secret’s place, as it stands', async () => {
    const name = 'ATLASSIAN_CLIENT_SECRET COMPOSIO_API_KEY'
    assert.equal((await post(changed(config, ['body', 'auth_config', 'name'], name))).status, 200)
    assert.equal((await post(changed(link, ['body', 'user_id'], 'ATLASSIAN_CLIENT_SECRET'))).status, 200)
    const [first, second] = composio.take().map(({ body }) => JSON.parse(body))
    assert.equal(first.auth_config.name, name)
    assert.equal(second.user_id, 'ATLASSIAN_CLIENT_SECRET')
  })

  test('every scope of the catalogue, and the 94 of them at once', async () => {
    const { scopes } = value(core.catalogue())
    const all = scopes.map(({ scope }) => scope).join(',')
    const sent = changed(config, ['body', 'auth_config', 'credentials', 'scopes'], all)
    assert.equal((await post(sent)).status, 200)
    assert.equal(JSON.parse(composio.take()[0].body).auth_config.credentials.scopes, all)
  })

  test('a link that leads elsewhere than to Composio is kept from the page', async () => {
    for (const redirect_url of [
      'javascript:alert(1)',
      'https://evil.example/composio.dev/',
      'https://connect.composio.dev.evil.example/link',
      'https://connect.composio.dev@evil.example/link',
      'http://connect.composio.dev/link/x',
      ['https://connect.composio.dev/link/x', 'https://evil.example/'],
    ]) {
      answer = () => ({ redirect_url })
      assert.deepEqual((await post(link)).told, { ok: true }, String(redirect_url))
    }
  })
})

describe('whatever else is asked is refused with a reason, and nothing is sent', () => {
  test('a member more, a member less, a member of another kind, anywhere', async () => {
    for (const request of [config, patch, link]) {
      for (const path of placesIn(request)) {
        if (['headers', 'placeholders'].includes(path[0])) continue
        const place = path.join('.')
        for (const wrong of [null, 7, true, [], {}, '', '\u0000', '\ud800']) {
          await expectRefused(changed(request, path, wrong), `${place} = ${JSON.stringify(wrong)}`)
        }
        await expectRefused(changed(request, path), `${place} left out`)
        if (typeof at(request, path) === 'object') {
          await expectRefused(changed(request, [...path, 'base_url'], 'https://evil.example'), place)
          await expectRefused(changed(request, [...path, '__proto__'], { a: 1 }), place)
        }
      }
    }
  })

  test('the secret for another toolkit, another address, another callback', async () => {
    const credentials = ['body', 'auth_config', 'credentials']
    const wrong = [
      changed(config, ['body', 'toolkit', 'slug'], 'anything'),
      changed(config, [...credentials, 'base_url'], 'https://evil.example'),
      changed(config, [...credentials, 'oauth_redirect_uri'], 'https://evil.example/callback'),
      changed(config, [...credentials, 'oauth_redirect_uri'], `${callback}/`),
      changed(config, [...credentials, 'scopes'], 'read:page:confluence,'),
      changed(config, [...credentials, 'scopes'], 'read:page:confluence read:space:confluence'),
      changed(config, [...credentials, 'scopes'], 'read:page:confluence,read:page:confluence'),
      changed(config, [...credentials, 'scopes'], 'read:page:confluence,\r\nX: y'),
      changed(config, ['url'], 'https://evil.example/api/v3.1/auth_configs'),
      changed(config, ['url'], `${config.url}/../../v3/api_keys`),
      changed(config, ['url'], link.url),
      changed(config, ['kind'], 'create_connect_link'),
      changed(config, ['kind'], 'constructor'),
      changed(config, ['method'], 'DELETE'),
      changed(patch, ['url'], `${patch.url}/../..`),
      changed(patch, ['url'], `${patch.url}?x=1`),
      changed(patch, ['body', 'credentials', 'client_secret'], 'ATLASSIAN_CLIENT_SECRET'),
      changed(link, ['body', 'connection_data', 'subdomain'], 'acme.evil.example'),
      changed(link, ['body', 'callback_url'], 'https://evil.example/'),
      changed(link, ['body', 'user_id'], 'u'.repeat(4097)),
    ]
    for (const request of wrong) await expectRefused(request, JSON.stringify(request).slice(0, 400))
  })

  test('a body that is no request', async () => {
    const deep = '['.repeat(30_000) + ']'.repeat(30_000)
    for (const body of ['', 'null', '[]', '"x"', '7', '{', '{"a":', deep, Buffer.from([0xff, 0xfe])]) {
      const { status, told } = await post(body)
      assert.equal(status, 400)
      assert.notEqual(told.reason, undefined)
    }
    assert.equal((await post(`"${'x'.repeat(70_000)}"`)).status, 413)
  })

  test('another page, another host, another type, another method', async () => {
    const denied = [
      [{ origin: 'http://evil.test' }, 403],
      [{ origin: 'null' }, 403],
      [{ origin: undefined }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ host: `evil.test:${port}` }, 421],
      [{ host: `127.0.0.1:${port}` }, 421],
      [{ 'content-type': 'text/plain' }, 415],
      [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ]
    for (const [headers, status] of denied) {
      assert.equal((await post(config, headers)).status, status, JSON.stringify(headers))
    }
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      assert.equal((await send({ method, path: '/composio' })).status, 405)
    }
    assert.equal((await send({ method: 'POST', path: '/' })).status, 405)
  })
})

describe('a server that lacks something, or knows more', () => {
  const start = async known => {
    const itsPort = await freePort()
    const itsOrigin = `http://localhost:${itsPort}`
    const server = await startPortal({ origin: itsOrigin, composio: composio.origin, ...known })
    after(() => server.close())
    return request =>
      send({ method: 'POST', path: '/composio', port: itsPort, body: JSON.stringify(request) })
  }

  test('without a key or a secret it says so, and sends no empty ones', async () => {
    const noKey = await (await start({ clientSecret }))(link)
    assert.match(noKey.told.reason, /COMPOSIO_API_KEY/)
    const noSecret = await (await start({ apiKey, clientSecret: '' }))(config)
    assert.match(noSecret.told.reason, /ATLASSIAN_CLIENT_SECRET/)
    assert.deepEqual(composio.take(), [])
  })

  test('the secret goes with the one client it belongs to, and to the callback of that one', async () => {
    const other = 'https://auth.example.com/callback'
    const post = await start({ apiKey, clientSecret, clientId: 'mine', callback: other })
    assert.match((await post(config)).told.reason, /client_id is not "mine"/)
    const credentials = ['body', 'auth_config', 'credentials']
    const mine = changed(config, [...credentials, 'client_id'], 'mine')
    assert.match((await post(mine)).told.reason, /oauth_redirect_uri is not/)
    const right = changed(mine, [...credentials, 'oauth_redirect_uri'], other)
    assert.equal((await post(right)).status, 200)
  })

  test('what Composio says of a failure stays on the server, and no redirect is followed', async () => {
    const elsewhere = await startRecorder()
    let status = 302
    const strange = createServer((_, response) => {
      response.writeHead(status, { location: elsewhere.origin }).end('{"error":"canary"}')
    }).listen(0, '127.0.0.1')
    await once(strange, 'listening')
    after(() => strange.close())
    const post = await start({ apiKey, composio: `http://127.0.0.1:${strange.address().port}` })
    const reason = 'Composio gave no answer that this portal understands.'
    assert.deepEqual(await post(link), { status: 502, told: { ok: false, reason } })
    assert.deepEqual(elsewhere.take(), [])
    status = 401
    assert.deepEqual((await post(link)).told, { ok: false, reason: 'Composio answered 401.' })
    const gone = await start({ apiKey, composio: 'http://127.0.0.1:1' })
    assert.equal((await gone(link)).status, 502)
  })

  test('an answer that is too long, or no JSON, is none', async () => {
    answer = () => 'x'.repeat(70_000)
    assert.equal((await post(link)).status, 502)
  })
})

describe('no request line, header or body ends it', () => {
  const lines = [
    'GET // HTTP/1.1',
    'GET //evil.example HTTP/1.1',
    'GET http:// HTTP/1.1',
    'GET http://[ HTTP/1.1',
    'GET /%ff%00 HTTP/1.1',
    'GET /__proto__ HTTP/1.1',
    'GET /../../etc/passwd HTTP/1.1',
    'GET \\ HTTP/1.1',
    'GET ? HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'CONNECT evil.example:443 HTTP/1.1',
    'POST /composio HTTP/1.1',
    'BREW / HTTP/1.1',
    'GET / HTTP/9.9',
    'GET /',
    '',
  ]
  const headers = [
    '',
    'Host: localhost',
    'Host: [',
    'Host: a\r\nHost: b',
    'Content-Length: 99999999999999999999',
    'Content-Length: -1',
    'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'Transfer-Encoding: chunked, chunked',
    'Connection: Upgrade\r\nUpgrade: websocket',
    'Expect: 100-continue\r\nContent-Length: 4',
    'Expect: nonsense',
    `X: ${'x'.repeat(9000)}`,
    ': nothing',
    'X: \u0000',
  ]
  const bodies = ['', '{}', 'zz\r\n', 'ffffffffffffffffff\r\n', '\u0000'.repeat(100)]

  test('each of them with each, half of them cut short', async () => {
    let answered = 0
    const texts = lines.flatMap(line =>
      headers.flatMap(header =>
        bodies.flatMap(body => {
          const own = `Host: localhost:${port}\r\nOrigin: ${origin}\r\nContent-Type: application/json`
          const whole = `${line}\r\n${own}\r\n${header}\r\n\r\n${body}`
          return [whole, `${line}\r\n${header}\r\n\r\n${body}`, whole.slice(0, whole.length / 2)]
        }),
      ),
    )
    for (let at = 0; at < texts.length; at += 40) {
      const answers = await Promise.all(texts.slice(at, at + 40).map(rawly))
      answered += answers.filter(text => text.startsWith('HTTP/1.1 ')).length
    }
    assert.ok(answered > texts.length / 4, `${answered} of ${texts.length}`)
    await expectAlive()
  })

  test('two thousand texts of random bytes and of known pieces', async () => {
    const random = randomFrom(20_261_129)
    const pieces = [...lines, ...headers, ...bodies, '\r\n', '\r\n\r\n', '\n', '//', ' HTTP/1.1']
    const anyBytes = () => Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256)))
    const mixed = () => Array.from({ length: 1 + random.below(6) }, () => random.of(pieces)).join('')
    for (let at = 0; at < 2000; at += 40) {
      await Promise.all(Array.from({ length: 40 }, () => rawly(random.often(1, 2) ? mixed() : anyBytes())))
    }
    await expectAlive()
  })

  test('people who leave in the middle', async () => {
    const head = `POST /composio HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${origin}\r\n`
    const text = `${head}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"kind":`
    for (let times = 0; times < 50; times += 1) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      await once(socket, 'connect')
      socket.write(text)
      socket[times % 2 ? 'resetAndDestroy' : 'destroy']()
    }
    await expectAlive()
  })
})

test('the pages carry their headers, for HEAD too, and an answer is kept by nobody', async () => {
  for (const method of ['GET', 'HEAD']) {
    for (const path of ['/', '/?x=1', '/portal.js', '/portal.css', '/embed.js', '/helper.html']) {
      const { status, headers } = await send({ method, path })
      assert.equal(status, 200, path)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      assert.equal(headers['cache-control'], 'no-store')
      assert.ok(headers['content-security-policy'])
    }
  }
})

test('a port that is taken is an error, not silence', async () => {
  await assert.rejects(startPortal({ origin, composio: composio.origin, apiKey }), /EADDRINUSE/)
})

async function expectRefused(request, what) {
  const { status, told } = await post(request)
  assert.deepEqual([status, told.ok, typeof told.reason], [400, false, 'string'], what)
  assert.ok(told.reason.length > 15 && !told.reason.includes('evil'), told.reason)
  assert.deepEqual(composio.take(), [], what)
}

async function expectAlive() {
  assert.equal((await post(config)).status, 200)
  assert.equal(composio.take().length, 1)
}

function post(request, headers = {}) {
  const body = typeof request === 'string' || Buffer.isBuffer(request) ? request : JSON.stringify(request)
  return send({ method: 'POST', path: '/composio', headers, body })
}

function send({ method, path, headers = {}, body = '', port: to = port }) {
  const own = { host: `localhost:${to}`, origin: `http://localhost:${to}` }
  const all = { ...own, 'content-type': 'application/json', ...headers }
  const given = Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined))
  return new Promise((resolve, reject) => {
    const sent = ask({ host: '127.0.0.1', port: to, method, path, headers: given }, async answer => {
      const parts = await answer.toArray()
      const text = Buffer.concat(parts).toString()
      const told = text.startsWith('{') ? JSON.parse(text) : text
      const { statusCode: status, headers } = answer
      resolve(body === '' && method !== 'POST' ? { status, headers } : { status, told })
    })
    sent.on('error', reject).end(body)
  })
}
