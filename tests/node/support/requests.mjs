/** Requests as the core builds them, and values that break careless quoting. */
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

export const authConfig = (more = {}) => value(core.buildAuthConfigRequest({ ...ownApp, ...more }))
export const managedConfig = (more = {}) =>
  value(core.buildAuthConfigRequest({ managed: true, name: 'Managed', ...more }))
export const connectLink = (more = {}) =>
  value(core.buildConnectLinkRequest({ ...connection, ...more }))
export const directConnection = (more = {}) =>
  value(core.buildDirectConnectionRequest({ ...connection, ...more }))
export const patch = () =>
  value(core.buildAuthConfigPatch({ authConfigId: connection.authConfigId, scopes: ownApp.scopes }))
export const readAuthConfig = () =>
  value(core.buildReadAuthConfigRequest({ authConfigId: connection.authConfigId }))
export const readConnection = () =>
  value(core.buildReadConnectionRequest({ connectionId: 'ca_-l3FzWqTw58L' }))

/** The variables that stand for secrets, with harmless values. */
export const secrets = { COMPOSIO_API_KEY: 'ak_test', ATLASSIAN_CLIENT_SECRET: 'secret' }

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
  '4 kB of text': `"'$\\\`\n🎉`.repeat(400),
}
