/** The TypeScript snippets: checked against the published types, compiled, and run. */
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { render } from './support/core.mjs'
import { startRecorder } from './support/recorder.mjs'
import {
  asUserId,
  built,
  connection,
  directConnection,
  hostile,
  patch,
  secrets,
  sources,
  visible,
} from './support/requests.mjs'
import { makeFolder, run } from './support/run.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = join(here, 'node_modules')
const tsc = join(modules, 'typescript', 'bin', 'tsc')
const guard = join(here, 'support', 'loopback-only.mjs')

const recorder = await startRecorder(({ method, url }) =>
  method === 'GET' && url.includes('?')
    ? { items: [], next_cursor: null, total_pages: 0 }
    : {
        id: 'ca_4CkFF_cKATwg',
        connectionData: { val: { status: 'INITIATED' } },
        toolkit: { slug: 'confluence', logo: '' },
        auth_config: { id: 'ac_x', auth_scheme: 'OAUTH2', is_composio_managed: false },
      },
)

const named = Object.fromEntries(
  Object.values(hostile).map((text, i) => [
    `hostile-${i}`,
    sources.directConnection({ userId: asUserId(text) }),
  ]),
)

const asked = {
  create: sources.authConfig({ toolAccess: ['CONFLUENCE_CREATE_PAGE'], routerEnabled: true }),
  typed: sources.authConfig({ clientSecret: visible }),
  managed: sources.managedConfig(),
  patch: sources.patch(),
  'patch-of-unknown': sources.patchOfUnknown(),
  link: sources.connectLink(),
  connection: sources.directConnection(),
  'read-config': sources.readAuthConfig(),
  'read-connection': sources.readConnection(),
  fetched: sources.toolScopes(),
  ...named,
}

// Inside node_modules, where the packages are found and nothing is committed.
const cache = join(modules, '.cache')
await mkdir(cache, { recursive: true })
const folder = await makeFolder(cache)

before(async () => {
  for (const [name, source] of Object.entries(asked)) {
    const text = render(source, 'typescript')
    // What the SDK calls takes its host from the environment; fetch has it in the text.
    const aimed = name === 'fetched' ? recorder.aim(text) : text
    await writeFile(join(folder, `${name}.mts`), aimed)
  }
  const compilerOptions = {
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    types: ['node'],
    skipLibCheck: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    outDir: 'out',
    rootDir: '.',
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
})

async function send(name, env) {
  recorder.take()
  const options = {
    cwd: folder,
    env: { ...env, TELEMETRY_DISABLED: 'true', COMPOSIO_BASE_URL: recorder.origin },
  }
  const file = join(folder, 'out', `${name}.mjs`)
  // The SDK may fail on the recorder's short answers; only what it sent counts.
  await run('node', ['--import', guard, file], options).catch(() => {})
  const { method, url, headers, body } = recorder.take().at(-1)
  assert.equal(headers['x-api-key'], 'ak_test')
  return { method, url, body: body.length ? JSON.parse(body) : null }
}

describe('The typescript snippet', () => {
  test('type-checks against the published types of @composio/core', async () => {
    const { stdout } = await run('node', [tsc, '--project', folder], {
      cwd: folder,
      timeout: 60_000,
    }).catch(error => assert.fail(error.stdout))
    assert.equal(stdout, '')
  })

  for (const [name, what] of Object.entries({
    create: 'an auth config with tools',
    typed: 'an auth config with a typed secret',
    managed: 'a managed config',
    fetched: 'a request the SDK has no call for',
    connection: 'a direct connection',
    'read-config': 'the reading of a config',
    'read-connection': 'the reading of a connection',
  })) {
    test(`makes the SDK send ${what} as it is`, async () => {
      const { method, url, body } = built(asked[name])
      const expected = structuredClone(body)
      const credentials = expected?.auth_config?.credentials
      if (credentials?.client_secret === 'ATLASSIAN_CLIENT_SECRET')
        credentials.client_secret = 'secret'
      const path = new URL(url).pathname
      assert.deepEqual(await send(name, secrets), { method, url: path, body: expected })
    })
  }

  test('sends a patch, and the empty tool_access_config that the SDK adds', async () => {
    const { body } = await send('patch', secrets)
    assert.deepEqual(body, { ...patch().body, tool_access_config: {} })
  })

  test('connects with initiate, since link() takes no subdomain', async () => {
    const { url, body } = await send('link', secrets)
    assert.equal(url, '/api/v3.1/connected_accounts')
    assert.deepEqual(body, directConnection().body)
    assert.equal(body.auth_config.id, connection.authConfigId)
  })

  test('puts a variable into the path', async () => {
    const env = { ...secrets, COMPOSIO_AUTH_CONFIG_ID: 'ac_x-y_z' }
    const { url } = await send('patch-of-unknown', env)
    assert.equal(url, '/api/v3.1/auth_configs/ac_x-y_z')
  })

  for (const [i, [what, text]] of Object.entries(hostile).entries()) {
    test(`makes the SDK send ${what} to the byte, typed and from the environment`, async () => {
      const { body } = await send(`hostile-${i}`, secrets)
      assert.equal(body.connection.user_id, asUserId(text))
      const created = await send('create', { ...secrets, ATLASSIAN_CLIENT_SECRET: text })
      assert.equal(created.body.auth_config.credentials.client_secret, text)
    })
  }
})
