/** Every snippet, run by its real interpreter against a local server that keeps what it is sent. */
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import dotenv from 'dotenv'
import { core, render } from './support/core.mjs'
import { startRecorder } from './support/recorder.mjs'
import {
  asUserId,
  authConfig,
  built,
  hostile,
  readConnection,
  secrets,
  sources,
  visible,
} from './support/requests.mjs'
import { makeFolder, run, runText } from './support/run.mjs'
import { hasZsh } from './support/shells.mjs'

const folder = await makeFolder()
const recorder = await startRecorder()

const programs = {
  'the curl snippet in dash': { language: 'curl', command: ['dash'], extension: '.sh' },
  'the curl snippet in bash': {
    language: 'curl',
    command: ['bash', '--norc'],
    extension: '.sh',
  },
  'the curl snippet in zsh': {
    language: 'curl',
    command: ['zsh', '-f'],
    extension: '.zsh',
    skip: hasZsh ? false : 'zsh is not installed',
  },
  'the node snippet': { language: 'node', command: ['node'], extension: '.mjs' },
  'the python snippet': { language: 'python', command: ['python3', '-I'], extension: '.py' },
}

function start({ language, command: [name, ...args], extension }, source, env) {
  const text = recorder.aim(render(source, language))
  return runText(name, args, text, extension, { cwd: folder, env })
}

/** Sends what the builder builds with the snippet of that language; what arrived. */
async function send(program, source, env = secrets) {
  recorder.take()
  await start(program, source, env)
  const received = recorder.take()
  assert.equal(received.length, 1, 'exactly one request')
  return received[0]
}

const filled = (request, env) => {
  const copy = structuredClone(request)
  for (const { pointer, variable } of request.placeholders) {
    const steps = pointer.slice(1).split('/')
    const last = steps.pop()
    const holder = steps.reduce((object, step) => object[step], copy)
    holder[last] = holder[last].replace(variable, () => env[variable])
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

const asked = {
  'an auth config': sources.authConfig(),
  'an auth config with a typed secret': sources.authConfig({ clientSecret: visible }),
  'an auth config with tools': sources.authConfig({
    toolAccess: ['CONFLUENCE_CREATE_PAGE'],
    routerEnabled: true,
  }),
  'a managed config': sources.managedConfig(),
  'a patch': sources.patch(),
  'a connect link': sources.connectLink(),
  'a direct connection': sources.directConnection(),
  'the reading of a config': sources.readAuthConfig(),
  'the reading of a connection': sources.readConnection(),
  'the question for scopes': sources.toolScopes(),
  'a token request': sources.token({ code: visible, clientSecret: visible }),
  'the question for sites': sources.resources({ accessToken: 'aZ09-._~+/=' }),
}

for (const [what, program] of Object.entries(programs)) {
  describe(what, { skip: program.skip ?? false }, () => {
    for (const [name, source] of Object.entries(asked)) {
      test(`sends ${name} as it is`, async () => {
        assertArrived(await send(program, source), built(source))
      })
    }

    for (const [name, text] of Object.entries(hostile)) {
      test(`sends ${name} to the byte`, async () => {
        const source = sources.connectLink({ userId: asUserId(text) })
        assertArrived(await send(program, source), built(source))
      })

      test(`sends ${name} to the byte from the environment`, async () => {
        const env = { ...secrets, ATLASSIAN_CLIENT_SECRET: text }
        assertArrived(await send(program, sources.authConfig(), env), authConfig(), env)
      })
    }

    test('sends visible ASCII from the environment in a header', async () => {
      const env = { ATLASSIAN_ACCESS_TOKEN: visible }
      const source = sources.resources()
      assertArrived(await send(program, source, env), built(source), env)
    })

    test('puts a variable into the path', async () => {
      const env = { ...secrets, COMPOSIO_AUTH_CONFIG_ID: 'ac_x-y_z' }
      const source = sources.patchOfUnknown()
      assertArrived(await send(program, source, env), built(source), env)
    })

    test('sends nothing when a secret is not set', async () => {
      for (const missing of Object.keys(secrets)) {
        const { [missing]: _, ...env } = secrets
        await assert.rejects(start(program, sources.authConfig(), env))
        assert.deepEqual(recorder.take(), [])
      }
    })

    test('sends a form where the content type is one', async () => {
      const source = sources.token({ encoding: 'form', code: `a b ${visible}` })
      const env = { ATLASSIAN_CLIENT_SECRET: 's&e=c+r\'"$`\\et' }
      const received = await send(program, source, env)
      assert.deepEqual(
        [...new URLSearchParams(received.body.toString())],
        Object.entries(filled(built(source), env).body),
      )
      assert.match(received.headers['content-type'], /^application\/x-www-form-urlencoded/)
    })
  })
}

test('The json snippet is the body, and nothing where there is none', () => {
  assert.deepEqual(JSON.parse(render(sources.authConfig(), 'json')), authConfig().body)
  assert.equal(render(sources.readConnection(), 'json'), '')
  assert.equal(readConnection().body, null)
})

test('An error of the input is the builder’s own', () => {
  const source = sources.connectLink({ site: 'acme.atlassian.net.example.com' })
  assert.deepEqual(
    core.renderSnippet({ ...source, language: 'curl' }),
    core.buildConnectLinkRequest(source.input),
  )
})

test('No snippet holds a secret that was not given', () => {
  for (const language of ['curl', 'powershell', 'node', 'typescript', 'python', 'python-sdk']) {
    assert.match(render(sources.authConfig(), language), /\bATLASSIAN_CLIENT_SECRET\b/)
    assert.match(render(sources.authConfig(), language), /\bCOMPOSIO_API_KEY\b/)
  }
})

describe('The .env snippet', () => {
  const read = 'console.log(JSON.stringify(process.env))'

  /** What Node, two shells and the package dotenv make of the same file. */
  async function readers(text) {
    const file = join(folder, '.env')
    await writeFile(file, text)
    const programs = [
      ['node', [`--env-file=${file}`, '-e', read]],
      ['dash', ['-c', `set -a; . ./.env; exec node -e '${read}'`]],
      ['bash', ['-c', `set -a; . ./.env; exec node -e '${read}'`]],
    ]
    const printed = await Promise.all(
      programs.map(([name, args]) => run(name, args, { cwd: folder })),
    )
    return [...printed.map(({ stdout }) => JSON.parse(stdout)), dotenv.parse(text)]
  }

  test('leaves secrets empty and fills in what is known', () => {
    assert.equal(
      render(sources.authConfig(), 'env'),
      `COMPOSIO_API_KEY=\nATLASSIAN_CLIENT_SECRET=\nATLASSIAN_CLIENT_ID=${authConfig().body.auth_config.credentials.client_id}\n`,
    )
    assert.equal(
      render(sources.connectLink(), 'env'),
      'COMPOSIO_API_KEY=\nCOMPOSIO_AUTH_CONFIG_ID=ac_iOROGtpG6qVR\nCOMPOSIO_USER_ID=user-123\n',
    )
  })

  const single = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  const texts = [...Object.values(hostile), ...single.map(mark => `${mark}a${mark}b${mark}`)]

  // All in one file, each under a name of its own, so that no value reaches into the next line.
  test('gives each value to all readers unchanged, or leaves it out with a comment', async () => {
    const ids = texts.map(asUserId)
    const lines = ids.map((userId, i) => {
      const [, , line] = render(sources.connectLink({ userId }), 'env').split('\n')
      return line.replace('COMPOSIO_USER_ID', `USER_${i}`)
    })
    for (const env of await readers(`${lines.join('\n')}\n`)) {
      for (const [i, userId] of ids.entries()) {
        const isLeftOut = lines[i].startsWith(`# USER_${i} has`)
        assert.equal(env[`USER_${i}`], isLeftOut ? undefined : userId)
      }
    }
  })

  test('leaves few values out', () => {
    const leftOut = single.filter(mark =>
      render(sources.connectLink({ userId: `a${mark}b` }), 'env').includes('#'),
    )
    assert.deepEqual(leftOut, ['#'])
  })
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

  async function calls(source, env = secrets) {
    const text = render(source, 'python-sdk')
    const options = { cwd: folder, env: { ...env, PYTHONPATH: folder } }
    const { stdout } = await runText('python3', [], text, '.py', options)
    return stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
      .filter(Boolean)
  }

  test('gives an auth config to the SDK under its own casing', async () => {
    const source = sources.authConfig({
      toolAccess: ['CONFLUENCE_CREATE_PAGE'],
      routerEnabled: true,
    })
    const { authScheme, ...config } = filled(built(source), secrets).body.auth_config
    assert.deepEqual(await calls(source), [
      ['Composio', [], { api_key: 'ak_test' }],
      [
        'auth_configs.create',
        [],
        { toolkit: 'confluence', options: { ...config, auth_scheme: authScheme } },
      ],
    ])
  })

  for (const [what, text] of Object.entries(hostile)) {
    test(`gives ${what} to the SDK, typed and from the environment`, async () => {
      const userId = asUserId(text)
      const [, initiate] = await calls(sources.connectLink({ userId }))
      assert.equal(initiate[2].user_id, userId)
      const env = { ...secrets, ATLASSIAN_CLIENT_SECRET: text }
      const [, create] = await calls(sources.authConfig(), env)
      assert.equal(create[2].options.credentials.client_secret, text)
    })
  }

  test('connects with initiate and the subdomain', async () => {
    const expected = {
      user_id: 'user-123',
      auth_config_id: 'ac_iOROGtpG6qVR',
      callback_url: 'https://example.com/done',
      config: { auth_scheme: 'OAUTH2', val: { status: 'INITIALIZING', subdomain: 'acme' } },
    }
    for (const source of [sources.connectLink(), sources.directConnection()]) {
      assert.deepEqual((await calls(source))[1], ['connected_accounts.initiate', [], expected])
    }
  })

  test('changes scopes and reads states', async () => {
    const id = 'ac_iOROGtpG6qVR'
    assert.deepEqual((await calls(sources.patch()))[1], [
      'auth_configs.update',
      [id],
      { options: built(sources.patch()).body },
    ])
    assert.deepEqual((await calls(sources.readAuthConfig()))[1], ['auth_configs.get', [id], {}])
    assert.equal((await calls(sources.readConnection()))[1][0], 'connected_accounts.get')
  })

  test('is the standard library for a request the SDK has no call for', () => {
    assert.equal(render(sources.toolScopes(), 'python-sdk'), render(sources.toolScopes(), 'python'))
  })
})
