/** The bodies against Composio's published schemas, and against this project's strict profiles. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { core, value } from './support/core.mjs'
import { authConfig, connectLink, managedConfig } from './support/requests.mjs'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addFormat('authConfigId', /^ac_/)

const load = async name => JSON.parse(await readFile(new URL(`schemas/${name}`, import.meta.url)))
const config = await load('composio-auth-config.schema.json')
const link = await load('composio-connect-link.schema.json')
ajv.addSchema(config)
ajv.addSchema(link)
const loose = { config: ajv.getSchema(config.$id), link: ajv.getSchema(link.$id) }
const strict = {
  config: ajv.getSchema(`${config.$id}#/$defs/ConfluenceCustomOAuth2`),
  link: ajv.getSchema(`${link.$id}#/$defs/ConfluenceLink`),
}

function assertValid(validate, body) {
  assert.equal(validate(body), true, JSON.stringify(validate.errors))
}

const presets = value(core.catalogue()).presets
const guide = presets.map(preset => preset.scopes).find(scopes => scopes.length === 70)
const tools = value(core.catalogue()).tools.map(tool => tool.slug)

const own = {
  'as it comes': authConfig(),
  'with a typed secret': authConfig({ clientSecret: 'a"b\'c' }),
  "with the guide's 70 scopes": authConfig({ scopes: guide }),
  'with every tool': authConfig({ toolAccess: tools, routerEnabled: true }),
  'without the router': authConfig({ routerEnabled: false }),
}

for (const [what, request] of Object.entries(own)) {
  test(`A config for an own app ${what} has the shape Composio publishes and the strict one`, () => {
    assertValid(loose.config, request.body)
    assertValid(strict.config, request.body)
  })
}

for (const callback of value(core.catalogue()).callbackUrls) {
  test(`The callback ${callback.id} stands in the body as it is in the catalogue`, () => {
    const { body } = authConfig({ redirectUri: callback.url })
    assertValid(strict.config, body)
    assert.equal(body.auth_config.credentials.oauth_redirect_uri, callback.url)
  })
}

test('A managed config has the shape Composio publishes', () => {
  assertValid(loose.config, managedConfig().body)
  assertValid(loose.config, managedConfig({ scopes: guide, routerEnabled: true }).body)
})

test('A connect link has the shape Composio publishes and the strict one', () => {
  for (const request of [connectLink(), connectLink({ userId: 'o\'Neil "x"\n' })]) {
    assertValid(loose.link, request.body)
    assertValid(strict.link, request.body)
  }
})

test('The strict shapes refuse what is silently wrong', () => {
  const { body } = authConfig()
  const { credentials, ...rest } = body.auth_config
  const flattened = { ...body, auth_config: { ...rest, ...credentials } }
  const spaced = { ...credentials, scopes: credentials.scopes.replaceAll(',', ' ') }
  assert.equal(strict.config(flattened), false)
  assert.equal(strict.config({ ...body, auth_config: { ...rest, credentials: spaced } }), false)
  assert.equal(strict.link({ auth_config_id: 'ca_4CkFF_cKATwg', user_id: 'u' }), false)
})
