/** PKCE, state, consent URL, auth config: against two packages and the browser's own means. */
import * as oauth from 'oauth4webapi'
import pkceChallenge from 'pkce-challenge'

const callback = 'https://backend.composio.dev/api/v3/toolkits/auth/callback'
const clientId = 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345'
const endpoint = 'https://auth.atlassian.com/authorize'

export function oauthCases(core) {
  const planned = core.planScopes({
    tools: core.catalogue().value.tools.map(tool => tool.slug),
    strategy: 'least-privilege',
    offlineAccess: true,
  })
  const scopes = planned.value.scopes.map(entry => entry.scope)
  return [
    pkce(core),
    digest(core),
    consentUrl(core, scopes),
    flow(core, scopes),
    body(core, scopes),
  ]
}

function pkce(core) {
  return {
    id: 'pkce_pair',
    what: 'PKCE pair',
    contenders: {
      ours: () => core.createPkce(),
      oauth4webapi: async () => {
        const verifier = oauth.generateRandomCodeVerifier()
        return { verifier, challenge: await oauth.calculatePKCECodeChallenge(verifier) }
      },
      'pkce-challenge': () => pkceChallenge(),
      'Web Crypto': async () => {
        const verifier = randomText()
        return { verifier, challenge: await challengeOf(verifier) }
      },
    },
    check: async () => {
      const { verifier, challenge } = core.createPkce().value
      same(challenge, await challengeOf(verifier))
    },
  }
}

/** Ours takes the whole way: JSON, WebAssembly, SHA-256, base64url, JSON. Theirs only hashes. */
function digest(core) {
  const { verifier } = core.createPkce().value
  const encoder = new TextEncoder()
  return {
    id: 'challenge',
    what: 'challenge of a verifier, against a bare digest',
    contenders: {
      ours: () => core.challengeFor({ verifier }),
      'crypto.subtle.digest': () => crypto.subtle.digest('SHA-256', encoder.encode(verifier)),
    },
  }
}

function consentUrl(core, scopes) {
  const { challenge } = core.createPkce().value
  const { state } = core.createState().value
  const ours = () =>
    core.buildConsentUrl({
      clientId,
      redirectUri: callback,
      scopes,
      state,
      codeChallenge: challenge,
    })
  const theirs = () => urlOf(scopes, state, challenge)
  return {
    id: 'consent_url',
    what: `consent URL, ${scopes.length} scopes`,
    contenders: { ours, URLSearchParams: theirs },
    check: () =>
      same([...new URL(ours().value.url).searchParams], [...new URL(theirs()).searchParams]),
  }
}

/** oauth4webapi builds no address: its example sets the parameters of a URL one by one. */
function flow(core, scopes) {
  return {
    id: 'consent_flow',
    what: 'state, PKCE pair and consent URL together',
    contenders: {
      ours: () => {
        const { state } = core.createState().value
        const { challenge: codeChallenge } = core.createPkce().value
        return core.buildConsentUrl({
          clientId,
          redirectUri: callback,
          scopes,
          state,
          codeChallenge,
        })
      },
      oauth4webapi: async () => {
        const challenge = await oauth.calculatePKCECodeChallenge(oauth.generateRandomCodeVerifier())
        const url = new URL(endpoint)
        const parameters = parametersOf(scopes, oauth.generateRandomState(), challenge)
        for (const [name, value] of parameters) url.searchParams.set(name, value)
        return url.href
      },
    },
  }
}

function body(core, scopes) {
  const name = 'Confluence'
  const ours = () => core.buildAuthConfigRequest({ name, clientId, redirectUri: callback, scopes })
  const built = ours().value.body
  const theirs = () => JSON.stringify(bodyOf(name, scopes))
  return {
    id: 'auth_config',
    what: 'auth config request, against JSON.stringify of its body',
    contenders: { ours, 'JSON.stringify': theirs },
    check: () => same(built, JSON.parse(theirs())),
  }
}

function parametersOf(scopes, state, challenge) {
  return [
    ['audience', 'api.atlassian.com'],
    ['client_id', clientId],
    ['scope', scopes.join(' ')],
    ['redirect_uri', callback],
    ['state', state],
    ['response_type', 'code'],
    ['prompt', 'consent'],
    ['code_challenge', challenge],
    ['code_challenge_method', 'S256'],
  ]
}

function urlOf(scopes, state, challenge) {
  return `${endpoint}?${new URLSearchParams(parametersOf(scopes, state, challenge))}`
}

function bodyOf(name, scopes) {
  return {
    toolkit: { slug: 'confluence' },
    auth_config: {
      type: 'use_custom_auth',
      authScheme: 'OAUTH2',
      name,
      credentials: {
        client_id: clientId,
        client_secret: 'ATLASSIAN_CLIENT_SECRET',
        oauth_redirect_uri: callback,
        scopes: scopes.join(','),
      },
    },
  }
}

const randomText = () => base64url(crypto.getRandomValues(new Uint8Array(32)))

async function challengeOf(verifier) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return base64url(new Uint8Array(hash))
}

function base64url(bytes) {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export function same(a, b) {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  if (one !== other)
    throw new Error(`not the same:\n${one.slice(0, 2000)}\n${other.slice(0, 2000)}`)
}
