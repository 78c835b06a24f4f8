/**
 * An authorization server that nobody here wrote (oidc-provider), on 127.0.0.1, set up as strictly as
 * RFC 9700 asks: PKCE required, S256 only, exact redirect URIs, a client secret, rotating refresh
 * tokens. It ignores Atlassian's `audience`. Token requests may be JSON, as Atlassian documents them;
 * oidc-provider itself takes forms only, so JSON is read before it comes there.
 */
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export const clientId = 'abcdefghijklmnopqrstuvwxyz012345'
export const clientSecret = 'ATOA-not-a-real-secret-0123456789'
export const scopes = ['read:page:confluence', 'read:space:confluence', 'offline_access']

/**
 * Starts on a free port, or on `port`. `host` is the name under which browsers reach it, `issuer` what
 * it calls itself: its own origin unless given.
 */
export async function start({ redirectUris, port = 0, host = '127.0.0.1', issuer }) {
  const server = createServer(async (request, response) => {
    await readJson(request)
    handle(request, response)
  })
  await new Promise(ready => server.listen(port, '127.0.0.1', ready))
  const origin = `http://${host}:${server.address().port}`
  const provider = new Provider(issuer ?? origin, configuration(redirectUris))
  const handle = provider.callback()
  return {
    origin,
    authorizeUrl: `${origin}/authorize`,
    tokenUrl: `${origin}/oauth/token`,
    stop: () =>
      new Promise(stopped => {
        server.closeAllConnections()
        server.close(stopped)
      }),
  }
}

/** oidc-provider takes an object in `body` for a form that was read already. */
async function readJson(request) {
  if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  request.body = JSON.parse(Buffer.concat(chunks).toString())
  request.headers['content-type'] = 'application/x-www-form-urlencoded'
}

function configuration(redirectUris) {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    scopes,
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    routes: { authorization: '/authorize', token: '/oauth/token' },
    features: { devInteractions: { enabled: true } },
    issueRefreshToken: (_ctx, _client, code) => code.scopes.has('offline_access'),
    rotateRefreshToken: true,
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 600, Interaction: 600, Session: 600 },
  }
}
