/** The bodies beside what Composio's own packages send for the same intent. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import Composio from '@composio/client'
import { startRecorder } from './support/recorder.mjs'
import {
  authConfig,
  connection,
  connectLink,
  directConnection,
  managedConfig,
  ownApp,
  patch,
  readAuthConfig,
  readConnection,
} from './support/requests.mjs'
import { loadSdk } from './support/sdk.mjs'

const answers = {
  'POST /api/v3.1/auth_configs': {
    toolkit: { slug: 'confluence' },
    auth_config: { id: 'ac_iOROGtpG6qVR', auth_scheme: 'OAUTH2', is_composio_managed: false },
  },
  'GET /api/v3.1/connected_accounts': { items: [], next_cursor: null, total_pages: 0 },
  'POST /api/v3.1/connected_accounts': {
    id: 'ca_4CkFF_cKATwg',
    connectionData: {
      authScheme: 'OAUTH2',
      val: { status: 'INITIATED', redirectUrl: 'https://x/' },
    },
  },
}
const recorder = await startRecorder(
  ({ method, url }) => answers[`${method} ${url.split('?')[0]}`] ?? {},
)
const client = new Composio({ apiKey: 'ak_test', baseURL: recorder.origin, maxRetries: 0 })
const { composio, AuthScheme } = await loadSdk(recorder.origin)

/** What was sent last, read as ours is written. */
async function sent(work) {
  recorder.take()
  // The package may fail on the recorder's short answers; only what it sent counts.
  await work().catch(() => {})
  const { method, url, headers, body } = recorder.take().at(-1)
  return {
    method,
    path: url,
    key: headers['x-api-key'],
    body: body.length ? JSON.parse(body) : null,
  }
}

function ours(request) {
  return {
    method: request.method,
    path: new URL(request.url).pathname,
    key: 'ak_test',
    body: request.body,
  }
}

const credentials = {
  client_id: ownApp.clientId,
  client_secret: 'secret',
  oauth_redirect_uri: ownApp.redirectUri,
  scopes: ownApp.scopes.join(','),
}
const tools = ['CONFLUENCE_CREATE_PAGE', 'CONFLUENCE_GET_SPACES']

test('The client sends an auth config to the address and in the form we do', async () => {
  const request = authConfig({ clientSecret: 'secret' })
  assert.deepEqual(await sent(() => client.authConfigs.create(request.body)), ours(request))
})

test('The client sends connect links, connections and patches to our addresses', async () => {
  const link = connectLink()
  const direct = directConnection()
  const change = patch()
  const { authConfigId } = connection
  assert.deepEqual(await sent(() => client.link.create(link.body)), ours(link))
  assert.deepEqual(await sent(() => client.connectedAccounts.create(direct.body)), ours(direct))
  assert.deepEqual(
    await sent(() => client.authConfigs.update(authConfigId, change.body)),
    ours(change),
  )
})

test('The client reads configs and connections where we do', async () => {
  assert.deepEqual(
    await sent(() => client.authConfigs.retrieve(connection.authConfigId)),
    ours(readAuthConfig()),
  )
  assert.deepEqual(
    await sent(() => client.connectedAccounts.retrieve('ca_-l3FzWqTw58L')),
    ours(readConnection()),
  )
})

test('The SDK makes the same auth config of the same values', async () => {
  const options = {
    type: 'use_custom_auth',
    authScheme: 'OAUTH2',
    name: ownApp.name,
    credentials,
    toolAccessConfig: { toolsForConnectedAccountCreation: tools },
    isEnabledForToolRouter: true,
  }
  const request = authConfig({ clientSecret: 'secret', toolAccess: tools, routerEnabled: true })
  assert.deepEqual(
    await sent(() => composio.authConfigs.create('confluence', options)),
    ours(request),
  )
})

test('The SDK makes the same auth config when nothing optional is given', async () => {
  const { name } = ownApp
  const options = { type: 'use_custom_auth', authScheme: 'OAUTH2', name, credentials }
  assert.deepEqual(
    await sent(() => composio.authConfigs.create('confluence', options)),
    ours(authConfig({ clientSecret: 'secret' })),
  )
})

test('The SDK makes the same managed config', async () => {
  const type = 'use_composio_managed_auth'
  assert.deepEqual(
    await sent(() => composio.authConfigs.create('confluence', { type, name: 'Managed' })),
    ours(managedConfig()),
  )
  const scopes = ownApp.scopes.join(',')
  assert.deepEqual(
    await sent(() =>
      composio.authConfigs.create('confluence', { type, name: 'Managed', credentials: { scopes } }),
    ),
    ours(managedConfig({ scopes: ownApp.scopes })),
  )
})

test("The SDK's initiate sends our direct connection", async () => {
  const { userId, authConfigId, callbackUrl } = connection
  const config = AuthScheme.OAuth2({ subdomain: 'acme' })
  assert.deepEqual(
    await sent(() =>
      composio.connectedAccounts.initiate(userId, authConfigId, { callbackUrl, config }),
    ),
    ours(directConnection()),
  )
})

test("The SDK's link sends our connect link but for the subdomain, which it cannot be given", async () => {
  const { userId, authConfigId, callbackUrl } = connection
  const expected = ours(connectLink())
  delete expected.body.connection_data
  assert.deepEqual(
    await sent(() => composio.connectedAccounts.link(userId, authConfigId, { callbackUrl })),
    expected,
  )
})

test("The SDK's update sends our patch and an empty tool_access_config", async () => {
  const { type, credentials } = patch().body
  const expected = ours(patch())
  expected.body = { ...expected.body, tool_access_config: {} }
  assert.deepEqual(
    await sent(() => composio.authConfigs.update(connection.authConfigId, { type, credentials })),
    expected,
  )
})
