/**
 * What the core writes for a draft, pasted back with that draft: no error, and no scope that differs.
 * Over every preset, every tool alone by both strategies, every tool again as Composio itself could
 * tell what it needs, and pasted lists; and over every preset in each language of the snippets.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { core, value } from './support/core.mjs'

const catalogue = value(core.catalogue())
const callbackUrl = catalogue.callbackUrls.find(entry => entry.isDefault).url
const authConfigId = 'ac_iOROGtpG6qVR'

const blank = {
  preset: null,
  tools: [],
  operations: [],
  scopes: [],
  strategy: 'least-privilege',
  offlineAccess: true,
  appName: 'My agent',
  callbackUrl,
  clientId: 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345',
  authConfigId,
  userId: 'user-123',
  site: 'acme',
  ticked: [],
  scopeText: '',
  toolScopes: '',
  registeredCallback: callbackUrl,
  whoConnects: 'me',
  sites: 'one',
}

/** An answer of Composio that says of the tool what nothing in the catalogue says of it. */
function answerAbout({ slug, scopes }) {
  const other = catalogue.scopes.filter(({ scope, offered }) => offered && !scopes.includes(scope))
  const [first, second, third] = other.map(({ scope }) => scope)
  const needed = [first, { any_of: [second, third] }]
  return JSON.stringify({
    scopes_required: [first, second],
    per_tool_requirements: [{ tool: slug, scope_requirements: { all_of: needed } }],
  })
}

function* drafts() {
  for (const { id } of catalogue.presets) yield [`preset ${id}`, { ...blank, preset: id }]
  for (const strategy of ['least-privilege', 'fewest']) {
    for (const { slug } of catalogue.tools) {
      yield [`${slug}, ${strategy}`, { ...blank, tools: [slug], strategy }]
    }
  }
  for (const tool of catalogue.tools) {
    const toolScopes = answerAbout(tool)
    yield [`${tool.slug}, told by Composio`, { ...blank, tools: [tool.slug], toolScopes }]
  }
  for (const { id, scopes, tools } of catalogue.presets) {
    const scopeText = scopes.length > 0 ? scopes.join('\n') : 'scope: read:me, offline_access'
    yield [`${id}, pasted as a list`, { ...blank, tools, scopeText }]
  }
  const refresh = { offlineAccess: false, scopeText: 'read:page:confluence offline_access' }
  yield ['a list without a refresh token', { ...blank, ...refresh }]
}

/** Everything with scopes in it that the page gives to copy. */
function* written({ clientId, appName, callbackUrl: redirectUri, userId, site }, scopes) {
  const state = 'aStateThatIsLongEnough01'
  yield ['consent URL', value(core.buildConsentUrl({ clientId, redirectUri, scopes, state })).url]
  for (const style of ['atlassian', 'composio']) {
    yield [`list for ${style}`, value(core.formatScopes({ scopes, style })).text]
  }
  const config = { name: appName, clientId, redirectUri, scopes }
  yield body('auth config', core.buildAuthConfigRequest(config))
  yield body('patch', core.buildAuthConfigPatch({ authConfigId, scopes }))
  yield body('connect link', core.buildConnectLinkRequest({ authConfigId, userId, site }))
}

const body = (name, request) => [name, JSON.stringify(value(request).body, null, 2)]

const languages = ['json', 'curl', 'powershell', 'node', 'typescript', 'python', 'python-sdk', 'env']

/** The same as code, in every language: [name, text, whether scopes stand in it]. */
function* snippets({ clientId, appName, callbackUrl: redirectUri, userId, site }, scopes) {
  const connection = { authConfigId, userId, site }
  const inputs = {
    authConfig: { name: appName, clientId, redirectUri, scopes },
    authConfigPatch: { authConfigId, scopes },
    connectLink: connection,
    directConnection: connection,
  }
  for (const [build, input] of Object.entries(inputs)) {
    for (const language of languages) {
      const { text } = value(core.renderSnippet({ build, input, language }))
      yield [`${build}, ${language}`, text, 'scopes' in input && language !== 'env']
    }
  }
}

const kinds = {
  authConfig: 'create_auth_config',
  authConfigPatch: 'change_auth_config',
  connectLink: ['create_connect_link', 'create_connection'],
  directConnection: 'create_connection',
}

function checkSnippet(name, text, hasScopes, draft, wanted, shown) {
  const { kind, findings } = value(core.explain({ text, draft }))
  const [build, language] = name.split(', ')
  if (language !== 'env') assert.ok([kinds[build]].flat().includes(kind), `${name} is read as ${kind}`)
  checkFindings(findings, shown)
  checkFindings(value(core.inspectAuthConfigBody({ text })).findings, new Set([...shown, 'body_unreadable']))
  if (!hasScopes) return
  const { scopes, unknown } = value(core.parseScopes({ text }))
  assert.deepEqual(unknown, [], name)
  assert.deepEqual(scopes.toSorted(), wanted.toSorted(), name)
}

const differences = [
  'consent_scopes_differ',
  'consent_client_differs',
  'consent_callback_differs',
  'scope_list_lacks',
  'scope_list_exceeds',
]

function checkFindings(findings, shown) {
  for (const { severity, code, title } of findings) {
    if (shown.has(code)) continue
    assert.notEqual(severity, 'error', `${code}: ${title}`)
    assert.ok(!differences.includes(code), `${code}: ${title}`)
  }
}

function checkPasted(name, text, draft, wanted, shown) {
  const { kind, findings } = value(core.explain({ text, draft }))
  assert.notEqual(kind, 'unknown', `${name} is not recognised`)
  checkFindings(findings, shown)
  if (name === 'connect link') return
  const { scopes, unknown } = value(core.parseScopes({ text }))
  assert.deepEqual(unknown, [], name)
  assert.deepEqual(scopes.toSorted(), wanted.toSorted(), name)
  const { rows, patch } = value(core.compareScopes({ wanted, composio: scopes }))
  assert.ok(rows.every(row => row.wanted === row.composio), name)
  assert.equal(patch, null, name)
}

for (const [about, draft] of drafts()) {
  test(about, () => {
    const { wanted } = value(core.planScopes({ draft }))
    // A tool that no scope opens: there is nothing to copy.
    if (wanted.length === 0) return
    const readiness = value(core.checkReadiness({ draft })).findings
    const shown = new Set(readiness.filter(({ severity }) => severity === 'error').map(f => f.code))
    assert.deepEqual([...shown], [], 'the draft itself is sound')
    for (const [name, text] of written(draft, wanted)) {
      checkPasted(name, text, draft, wanted, shown)
      if (name === 'consent URL') {
        checkFindings(value(core.inspectConsentUrl({ text })).findings, shown)
      } else if (text.startsWith('{')) {
        checkFindings(value(core.inspectAuthConfigBody({ text })).findings, shown)
      }
    }
  })
}

// What stands around the scopes is the same for each, so every preset is enough.
for (const [about, draft] of drafts()) {
  if (draft.preset === null) continue
  test(`${about}, as code`, () => {
    const { wanted } = value(core.planScopes({ draft }))
    const readiness = value(core.checkReadiness({ draft })).findings
    const shown = new Set(readiness.filter(({ severity }) => severity === 'error').map(f => f.code))
    for (const [name, text, hasScopes] of snippets(draft, wanted)) {
      checkSnippet(name, text, hasScopes, draft, wanted, shown)
    }
  })
}

test('nearly every tool has something to copy', () => {
  const plans = catalogue.tools.map(({ slug }) =>
    value(core.planScopes({ draft: { ...blank, tools: [slug] } })),
  )
  const closed = plans.filter(({ wanted }) => wanted.length === 0)
  assert.equal(closed.length, plans.filter(({ uncovered }) => uncovered.length > 0).length)
})
