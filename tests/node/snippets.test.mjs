/** Every snippet, run by its real interpreter against a local server that keeps what it is sent. */
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { core, render, value } from './support/core.mjs'
import { startRecorder } from './support/recorder.mjs'
import {
  authConfig,
  connectLink,
  directConnection,
  hostile,
  managedConfig,
  patch,
  readAuthConfig,
  readConnection,
  secrets,
} from './support/requests.mjs'
import { makeFolder, run, runText } from './support/run.mjs'

const folder = await makeFolder()
const recorder = await startRecorder()

const interpreters = {
  curl: ['sh', [], '.sh'],
  node: ['node', [], '.mjs'],
  python: ['python3', ['-I'], '.py'],
}

/** Sends `request` with the snippet of that language; what arrived. */
async function send(request, language, env = secrets) {
  const [command, args, extension] = interpreters[language]
  const text = render(recorder.redirect(request), language)
  recorder.take()
  await runText(command, args, text, extension, { cwd: folder, env })
  const received = recorder.take()
  assert.equal(received.length, 1, 'exactly one request')
  return received[0]
}

const filled = (request, env) => {
  const copy = structuredClone(request)
  for (const { pointer, variable } of request.placeholders) {
    const steps = pointer.slice(1).split('/')
    const last = steps.pop()
    steps.reduce((object, step) => object[step], copy)[last] = env[variable]
  }
  return copy
}

function assertArrived(received, request, env = secrets) {
  const { method, url, headers, body } = filled(request, env)
  assert.equal(received.method, method)
  assert.equal(received.url, new URL(url).pathname)
  for (const [name, text] of Object.entries(headers)) {
    assert.equal(received.headers[name.toLowerCase()], text)
  }
  const text = received.body.toString()
  assert.ok(Buffer.from(text).equals(received.body), 'the body is UTF-8')
  if (body === null) return assert.equal(text, '')
  assert.deepEqual(JSON.parse(text), body)
  // Members keep their order, which deepEqual does not ask for.
  assert.equal(JSON.stringify(JSON.parse(text)), JSON.stringify(body))
}

const requests = {
  'an auth config': authConfig(),
  'an auth config with a typed secret': authConfig({ clientSecret: 'a"b\'c\\d$e`f!g' }),
  'an auth config with tools': authConfig({
    toolAccess: ['CONFLUENCE_CREATE_PAGE'],
    routerEnabled: true,
  }),
  'a managed config': managedConfig(),
  'a patch': patch(),
  'a connect link': connectLink(),
  'a direct connection': directConnection(),
  'the reading of a config': readAuthConfig(),
  'the reading of a connection': readConnection(),
}

for (const language of Object.keys(interpreters)) {
  describe(`The ${language} snippet`, () => {
    for (const [what, request] of Object.entries(requests)) {
      test(`sends ${what} as it is`, async () => {
        assertArrived(await send(request, language), request)
      })
    }

    for (const [what, text] of Object.entries(hostile)) {
      test(`sends ${what} to the byte: as a name, a member, a typed secret and a variable`, async () => {
        const request = authConfig()
        request.body.auth_config.name = text
        request.body[text] = { [text]: [text, true, null, -1, {}, []] }
        request.body.typed = { client_secret: text }
        const env = { ...secrets, ATLASSIAN_CLIENT_SECRET: text }
        assertArrived(await send(request, language, env), request, env)
      })
    }

    test('sends user ids to the byte', async () => {
      const request = connectLink({ userId: Object.values(hostile).join('').slice(0, 1000) })
      assertArrived(await send(request, language), request)
    })

    test('keeps a member named __proto__', async () => {
      const request = authConfig()
      request.body = JSON.parse('{"__proto__":{"a":1},"constructor":"x"}')
      request.placeholders = request.placeholders.slice(0, 1)
      assertArrived(await send(request, language), request)
    })

    test('sends visible ASCII in a header, typed or from the environment', async () => {
      const key = 'a\'b"c\\d$e`f!g%h{i}j'
      const request = {
        ...readConnection(),
        headers: { 'x-api-key': 'COMPOSIO_API_KEY', 'x-y': key },
      }
      const env = { COMPOSIO_API_KEY: key }
      assertArrived(await send(request, language, env), request, env)
    })

    test('puts a variable behind other text in a header, and into the path', async () => {
      const request = {
        ...readAuthConfig(),
        url: 'https://backend.composio.dev/api/v3.1/auth_configs/COMPOSIO_AUTH_CONFIG_ID',
        headers: { authorization: 'Bearer ACCESS_TOKEN' },
        placeholders: [
          { pointer: '/headers/authorization', variable: 'ACCESS_TOKEN' },
          { pointer: '/url', variable: 'COMPOSIO_AUTH_CONFIG_ID' },
        ],
      }
      const env = { ACCESS_TOKEN: 'a$b', COMPOSIO_AUTH_CONFIG_ID: 'ac_x-y_z' }
      const received = await send(request, language, env)
      assert.equal(received.url, '/api/v3.1/auth_configs/ac_x-y_z')
      assert.equal(received.headers.authorization, 'Bearer a$b')
    })

    test('sends nothing when a secret is not set', async () => {
      for (const missing of Object.keys(secrets)) {
        const { [missing]: _, ...env } = secrets
        const text = render(recorder.redirect(authConfig()), language)
        const [command, args, extension] = interpreters[language]
        await assert.rejects(runText(command, args, text, extension, { cwd: folder, env }))
        assert.deepEqual(recorder.take(), [])
      }
    })

    test('sends a form where the content type is one', async () => {
      const request = tokenRequest({ encoding: 'form', code: 'a&b=c+d%20\'"$`\\' })
      const env = { ATLASSIAN_CLIENT_SECRET: 's&e=c+r\'"$`\\et' }
      const received = await send(request, language, env)
      assert.deepEqual(
        [...new URLSearchParams(received.body.toString())],
        Object.entries(filled(request, env).body),
      )
      assert.match(received.headers['content-type'], /^application\/x-www-form-urlencoded/)
    })
  })
}

function tokenRequest(more) {
  return value(
    core.buildTokenRequest({
      grant: 'authorization_code',
      clientId: 'id',
      redirectUri: 'https://acme.example/',
      codeVerifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      ...more,
    }),
  )
}

test('The json snippet is the body, and nothing where there is none', () => {
  assert.deepEqual(JSON.parse(render(authConfig(), 'json')), authConfig().body)
  assert.equal(render(readConnection(), 'json'), '')
})

test('No snippet holds a secret that was not given', () => {
  for (const language of ['curl', 'powershell', 'node', 'typescript', 'python', 'python-sdk']) {
    assert.match(render(authConfig(), language), /\bATLASSIAN_CLIENT_SECRET\b/)
    assert.match(render(authConfig(), language), /\bCOMPOSIO_API_KEY\b/)
  }
})

describe('The .env snippet', () => {
  const read = 'console.log(JSON.stringify(process.env))'

  async function readers(text) {
    const file = join(folder, '.env')
    await writeFile(file, text)
    const byNode = await run('node', [`--env-file=${file}`, '-e', read], { cwd: folder })
    const script = `set -a; . ./.env; exec node -e '${read}'`
    const byShell = await run('sh', ['-c', script], { cwd: folder })
    return [byNode, byShell].map(({ stdout }) => JSON.parse(stdout))
  }

  test('leaves secrets empty and fills in what is known', () => {
    assert.equal(
      render(authConfig(), 'env'),
      `COMPOSIO_API_KEY=\nATLASSIAN_CLIENT_SECRET=\nATLASSIAN_CLIENT_ID=${authConfig().body.auth_config.credentials.client_id}\n`,
    )
    assert.equal(
      render(connectLink(), 'env'),
      'COMPOSIO_API_KEY=\nCOMPOSIO_AUTH_CONFIG_ID=ac_iOROGtpG6qVR\nCOMPOSIO_USER_ID=user-123\n',
    )
  })

  for (const [what, text] of Object.entries(hostile)) {
    test(`gives ${what} to Node and to a shell unchanged, or leaves it out with a comment`, async () => {
      const snippet = render(connectLink({ userId: text.trim() ? text : 'x' }), 'env')
      for (const env of await readers(snippet)) {
        assert.equal(env.COMPOSIO_AUTH_CONFIG_ID, 'ac_iOROGtpG6qVR')
        if (snippet.includes('# COMPOSIO_USER_ID has'))
          assert.equal(env.COMPOSIO_USER_ID, undefined)
        else assert.equal(env.COMPOSIO_USER_ID, text.trim() ? text : 'x')
      }
    })
  }
})

describe('The python-sdk snippet', () => {
  // Stands in for the package: prints what the SDK was told.
  const standIn = `
import json
class Recorder:
    def __init__(self, path=()):
        self.path = path
    def __getattr__(self, name):
        return Recorder(self.path + (name,))
    def __call__(self, *args, **kwargs):
        print(json.dumps([".".join(self.path), args, kwargs]))
        return self
    def __str__(self):
        return "null"
class Composio(Recorder):
    def __init__(self, **kwargs):
        super().__init__()
        print(json.dumps(["Composio", [], kwargs]))
`
  before(async () => {
    await mkdir(join(folder, 'composio'), { recursive: true })
    await writeFile(join(folder, 'composio', '__init__.py'), standIn)
  })

  async function calls(request, env = secrets) {
    const text = render(request, 'python-sdk')
    const options = { cwd: folder, env: { ...env, PYTHONPATH: folder } }
    const { stdout } = await runText('python3', [], text, '.py', options)
    return stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
      .filter(Boolean)
  }

  for (const [what, text] of Object.entries(hostile)) {
    test(`gives ${what} to the SDK under its own casing`, async () => {
      const request = authConfig({ toolAccess: ['CONFLUENCE_CREATE_PAGE'], routerEnabled: true })
      request.body.auth_config.name = text
      const env = { ...secrets, ATLASSIAN_CLIENT_SECRET: text }
      const { authScheme, ...config } = filled(request, env).body.auth_config
      const options = { ...config, auth_scheme: authScheme }
      assert.deepEqual(await calls(request, env), [
        ['Composio', [], { api_key: 'ak_test' }],
        ['auth_configs.create', [], { toolkit: 'confluence', options }],
      ])
    })
  }

  test('connects with initiate and the subdomain', async () => {
    const expected = {
      user_id: 'user-123',
      auth_config_id: 'ac_iOROGtpG6qVR',
      callback_url: 'https://example.com/done',
      config: { auth_scheme: 'OAUTH2', val: { status: 'INITIALIZING', subdomain: 'acme' } },
    }
    for (const request of [connectLink(), directConnection()]) {
      assert.deepEqual((await calls(request))[1], ['connected_accounts.initiate', [], expected])
    }
  })

  test('changes scopes and reads states', async () => {
    const id = 'ac_iOROGtpG6qVR'
    assert.deepEqual((await calls(patch()))[1], [
      'auth_configs.update',
      [id],
      { options: patch().body },
    ])
    assert.deepEqual((await calls(readAuthConfig()))[1], ['auth_configs.get', [id], {}])
    assert.equal((await calls(readConnection()))[1][0], 'connected_accounts.get')
  })

  test('is the standard library for a request the SDK has no call for', () => {
    const request = { ...authConfig(), kind: 'something_else' }
    assert.equal(render(request, 'python-sdk'), render(request, 'python'))
  })
})
