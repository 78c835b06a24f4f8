/** What the core's builders are asked for, what they build, and values that break careless quoting. */
import { core, value } from './core.mjs'

export const callback = 'https://backend.composio.dev/api/v3/toolkits/auth/callback'

export const ownApp = {
  name: 'Confluence (my app)',
  clientId: 'AbCdEf0123456789AbCdEf0123456789',
  redirectUri: callback,
  scopes: ['read:page:confluence', 'write:page:confluence', 'offline_access'],
}

export const connection = {
  authConfigId: 'ac_iOROGtpG6qVR',
  userId: 'user-123',
  site: 'https://acme.atlassian.net/wiki',
  callbackUrl: 'https://example.com/done',
}

const tokenGrant = {
  grant: 'authorization_code',
  clientId: 'id',
  redirectUri: 'https://acme.example/',
  codeVerifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
}

const from =
  (build, input = {}) =>
  (more = {}) => ({ build, input: { ...input, ...more } })

/** A builder and its input, as `renderSnippet` takes them. */
export const sources = {
  authConfig: from('authConfig', ownApp),
  managedConfig: from('authConfig', { managed: true, name: 'Managed' }),
  patch: from('authConfigPatch', {
    authConfigId: connection.authConfigId,
    scopes: ownApp.scopes,
  }),
  patchOfUnknown: from('authConfigPatch', { scopes: ownApp.scopes }),
  connectLink: from('connectLink', connection),
  directConnection: from('directConnection', connection),
  readAuthConfig: from('readAuthConfig', { authConfigId: connection.authConfigId }),
  readConnection: from('readConnection', { connectionId: 'ca_-l3FzWqTw58L' }),
  resources: from('resources'),
  token: from('token', tokenGrant),
  toolScopes: from('toolScopes', { tools: ['CONFLUENCE_GET_PAGES'] }),
}

const builders = {
  authConfig: core.buildAuthConfigRequest,
  authConfigPatch: core.buildAuthConfigPatch,
  connectLink: core.buildConnectLinkRequest,
  directConnection: core.buildDirectConnectionRequest,
  readAuthConfig: core.buildReadAuthConfigRequest,
  readConnection: core.buildReadConnectionRequest,
  resources: core.buildResourcesRequest,
  token: core.buildTokenRequest,
  toolScopes: core.buildToolScopesRequest,
}

/** The request that a source stands for. */
export const built = ({ build, input }) => value(builders[build](input))

export const authConfig = more => built(sources.authConfig(more))
export const managedConfig = more => built(sources.managedConfig(more))
export const connectLink = more => built(sources.connectLink(more))
export const directConnection = more => built(sources.directConnection(more))
export const patch = () => built(sources.patch())
export const readAuthConfig = () => built(sources.readAuthConfig())
export const readConnection = () => built(sources.readConnection())

/** The variables that stand for secrets, with harmless values. */
export const secrets = { COMPOSIO_API_KEY: 'ak_test', ATLASSIAN_CLIENT_SECRET: 'secret' }

/** Every character that a secret may hold (RFC 6749 appendix A.2, without the space). */
export const visible = String.fromCharCode(...Array.from({ length: 94 }, (_, i) => 33 + i))

export const hostile = {
  'a single quote': "it's",
  'quotes of both kinds': `a'b"c'"'"d''e""`,
  'typographic quotes': '‘a’ ‚b‛ “c” „d‟',
  'a dollar and braces': '$HOME ${HOME} $(id) $env:PATH #{x} {{y}} %s %(z)s',
  backticks: '`id` `${1}` ```',
  backslashes: '\\ \\\\ \\n \\u0041 \\" \\\' C:\\dir\\',
  'a backslash at the end': 'end\\',
  'line breaks': 'one\ntwo\r\nthree\n\n',
  'only a line break': '\n',
  'tabs and control characters': '\t\v\f\b\u0001\u001f\u007f',
  'an emoji and other scripts': '🎉👩‍👩‍👧 žluťoučký 日本語 عربى \u2028\u2029\ufeff',
  'here-documents': 'EOF\n\'@\n"@\n"""\n\'\'\'',
  'comments and separators': '# no // no /* no */ -- ; & | && > /dev/null\n<!-- --> </script>',
  'an exclamation mark': '!! !1 !"',
  'an option': '--help @/etc/passwd -d @file',
  'variable names': 'COMPOSIO_API_KEY ATLASSIAN_CLIENT_SECRET',
  'one variable’s name': 'ATLASSIAN_CLIENT_SECRET',
  '4 kB of text': `"'$\\\`\n🎉`.repeat(400),
}

/** A user ID is any text but white space alone. */
export const asUserId = text => (text.trim() === '' ? `x${text}` : text)
