/**
 * What this portal asks of Composio. A request from the browser is read member by member; what goes
 * out is made here, from values that passed their check and from secrets that only the server has.
 * Whatever else was sent is refused, with a reason for the person.
 */
const api = 'https://backend.composio.dev'
const configs = '/api/v3.1/auth_configs'
const links = '/api/v3.1/connected_accounts/link'

export const defaultCallback = `${api}/api/v3/toolkits/auth/callback`

/** Why a request is not sent. The words are ours: nothing of the request is repeated. */
export class Refusal extends Error {}

/** Returns `{ method, path, body }`, or throws a Refusal. */
export function composioRequest(given, { clientId, clientSecret, callback = defaultCallback }) {
  const kinds = {
    create_auth_config: {
      method: 'POST',
      url: is(api + configs),
      path: () => configs,
      body: authConfig({ clientId, clientSecret, callback }),
    },
    change_scopes: {
      method: 'PATCH',
      url: matches(/^https:\/\/backend\.composio\.dev\/api\/v3\.1\/auth_configs\/ac_[\w-]{1,128}$/),
      path: url => url.slice(api.length),
      body: exactly({ type: is('custom'), credentials: exactly({ scopes }) }),
    },
    create_connect_link: {
      method: 'POST',
      url: is(api + links),
      path: () => links,
      body: exactly({
        auth_config_id: matches(/^ac_[\w-]{1,128}$/),
        // A real portal takes it from its session: here one could connect in another's name.
        user_id: text(4096),
        connection_data: exactly({ subdomain: matches(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/) }),
      }),
    },
  }
  const sent = exactly({
    kind: oneOf(Object.keys(kinds)),
    method: anything,
    url: anything,
    headers: anything,
    body: anything,
    placeholders: anything,
  })(given, 'The request')
  const known = kinds[sent.kind]
  is(known.method)(sent.method, 'method')
  const url = known.url(sent.url, 'url')
  return { method: known.method, path: known.path(url), body: known.body(sent.body, 'body') }
}

function authConfig({ clientId, clientSecret, callback }) {
  return exactly({
    toolkit: exactly({ slug: is('confluence') }),
    auth_config: exactly({
      type: is('use_custom_auth'),
      authScheme: is('OAUTH2'),
      name: text(256),
      credentials: exactly({
        client_id: clientId ? is(clientId) : matches(/^[\x21-\x7e]{1,512}$/),
        client_secret: secret(clientSecret),
        oauth_redirect_uri: is(callback),
        scopes,
      }),
    }),
  })
}

/** The variable's name stands for the server's own secret; a typed one is the person's. */
function secret(own) {
  return (value, place) => {
    if (value !== 'ATLASSIAN_CLIENT_SECRET') return matches(/^[\x21-\x7e]{1,4096}$/)(value, place)
    if (own) return own
    throw new Refusal(
      'This portal has no client secret. Set ATLASSIAN_CLIENT_SECRET on its server.',
    )
  }
}

/** One string, separated by commas; of Confluence's names and the one for refresh tokens. */
function scopes(value, place) {
  const names = text(8192)(value, place).split(',')
  const isScope = name => /^([a-z]+:[a-z.-]+(:confluence)?|offline_access)$/.test(name)
  if (names.every(isScope) && new Set(names).size === names.length) return names.join(',')
  throw new Refusal(`${place} is not a list of different scopes.`)
}

/** An object of these members, all of them and no others. Returns a new one, in this order. */
function exactly(members) {
  const names = Object.keys(members)
  return (value, place) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isObject) throw new Refusal(`${place} is not an object.`)
    const lacking = names.find(name => !Object.hasOwn(value, name))
    if (lacking) throw new Refusal(`${place} lacks "${lacking}".`)
    if (Object.keys(value).length !== names.length) {
      throw new Refusal(`${place} has a member that this portal does not send.`)
    }
    const entries = names.map(name => [name, members[name](value[name], `${place}.${name}`)])
    return Object.fromEntries(entries)
  }
}

function is(expected) {
  return (value, place) => {
    if (value === expected) return expected
    throw new Refusal(`${place} is not "${expected}", which is what this portal sends.`)
  }
}

function oneOf(choices) {
  return (value, place) => {
    if (choices.includes(value)) return value
    throw new Refusal(`${place} is none of ${choices.join(', ')}.`)
  }
}

function matches(pattern) {
  return (value, place) => {
    if (typeof value === 'string' && pattern.test(value)) return value
    throw new Refusal(`${place} is not of the form that this portal sends.`)
  }
}

function text(most) {
  return (value, place) => {
    const isText = typeof value === 'string' && value.trim() !== '' && value.isWellFormed()
    if (isText && !/\p{Cc}/u.test(value) && Buffer.byteLength(value) <= most) return value
    throw new Refusal(`${place} is not a text of 1 to ${most} bytes without control characters.`)
  }
}

/** Checked where it is used, or never read. */
function anything(value) {
  return value
}
