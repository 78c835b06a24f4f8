/** Addresses made from a seed: honest ones, with what attackers and keyboards put into them. */

const hosts = [
  'auth.atlassian.com',
  'id.atlassian.com',
  'auth.atlassian-us-gov-mod.com',
  'acme.atlassian.net',
  'backend.composio.dev',
  'portal.example',
  'evil.example',
  '127.0.0.1',
  '[::1]',
  'localhost',
]
const paths = [
  '',
  '/',
  '/authorize',
  '/login',
  '/wiki/spaces/X',
  '/api/v3/toolkits/auth/callback',
  '/cb/../x/./y',
]
const pieces = [
  ...[
    '@',
    ':',
    '/',
    '\\',
    '?',
    '#',
    '.',
    '..',
    '%',
    '%2e',
    '%2f',
    '%40',
    '%00',
    '&',
    '=',
    ';',
    ',',
  ],
  ...['\t', '\n', '\r', ' ', '\u0000', '\u0001', '\u007f', '\u00a0', '\u200b', '\u00ad', '\ufeff'],
  ...[
    '<',
    '>',
    '"',
    "'",
    '`',
    '{',
    '}',
    '|',
    '^',
    '[',
    ']',
    '!',
    '*',
    '(',
    ')',
    '~',
    '_',
    '-',
    '+',
  ],
  ...[
    ':443',
    ':80',
    ':8443',
    ':65535',
    ':65536',
    ':99999',
    ':0',
    ':00443',
    ':',
    ':4a',
    '::',
    ':-1',
  ],
  ...[
    '0x7f.1',
    '0177',
    '1.2.3.4',
    '256',
    '2130706433',
    '09',
    '0x',
    '1',
    '[::ffff:1.2.3.4]',
    '[1::',
  ],
  ...['é', 'а', '。', '／', '＠', 'ß', 'xn--', 'xn--bcher-kva', 'K', '\u2028'],
  ...['https:', 'http:', 'https://', 'HTTPS://', 'https:\\', 'http:/', 'javascript:', 'ftp://'],
  ...['&amp;', '&#38;', '&#x26;', '%23', '%3F', 'continue=', 'redirect_uri=', 'user:pw@'],
  ...['auth.atlassian.com', 'evil.example', '.evil.example', 'atlassian.net', '/authorize'],
]

/** A few pieces put in, doubled, or cut out, mostly where the host is. */
export function mutate(random, text) {
  let changed = text
  for (let left = random.below(4); left > 0; left -= 1) {
    const reach = random.often(2, 3) ? Math.min(changed.length, 45) : changed.length
    const at = random.below(reach + 1)
    const cut = random.often(1, 4) ? random.below(4) : 0
    const put = random.often(1, 8) ? changed.slice(at, at + random.below(12)) : random.of(pieces)
    changed = changed.slice(0, at) + put + changed.slice(at + cut)
  }
  return changed
}

const scheme = random => random.of(['https://', 'https://', 'https://', 'http://', 'https:', ''])

export function plainAddress(random) {
  const user = random.often(1, 8) ? random.of(['u@', 'u:p@', 'auth.atlassian.com@']) : ''
  const port = random.often(1, 6) ? random.of([':443', ':80', ':8443', ':']) : ''
  const query = random.often(1, 2) ? `?a=b&c=%20d${random.often(1, 3) ? '#e' : ''}` : ''
  return scheme(random) + user + random.of(hosts) + port + random.of(paths) + query
}

const consent =
  'auth.atlassian.com/authorize?audience=api.atlassian.com&client_id=abc&scope=read%3Ame' +
  '&redirect_uri=https%3A%2F%2Fportal.example%2Fcb&state=s&response_type=code&prompt=consent'

export function consentAddress(random) {
  let text = random.of(['https://', 'https://', 'https://', 'http://', '']) + consent
  if (random.often(1, 3)) text = mutate(random, text)
  for (let pages = random.below(3); pages > 0; pages -= 1) {
    const host = random.of([
      'id.atlassian.com',
      'id.atlassian.com',
      'evil.example',
      'auth.atlassian.com',
    ])
    text = `https://${host}/login?continue=${encodeURIComponent(mutate(random, text))}`
  }
  return mutate(random, text)
}

export function callbackAddress(random, state) {
  const mark = random.often(1, 6) ? '#' : '?'
  return mutate(
    random,
    `https://${random.of(hosts)}${random.of(paths)}${mark}code=a1b2c3&state=${state}`,
  )
}

export function siteAddress(random) {
  const name = random.of(['acme', 'acme.atlassian.net', 'ACME.atlassian.net', 'acme.jira.com'])
  return mutate(random, scheme(random) + name + random.of(['', '/wiki', ':443/wiki', '?x', '#y']))
}
