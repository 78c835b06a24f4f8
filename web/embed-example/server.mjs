// The portal's server, without dependencies: node server.mjs, after `npm run build` in web/.
//   PORTAL_ORIGIN            where people open it        (http://localhost:4460)
//   COMPOSIO_URL             where requests go           (https://backend.composio.dev)
//   COMPOSIO_API_KEY, ATLASSIAN_CLIENT_SECRET            known to this server only
// A real portal also asks who is there: whoever reaches /composio here may use the key.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const here = new URL('.', import.meta.url)
const dist = new URL('../dist/', here)

const files = {
  '/': [new URL('index.html', here), 'text/html; charset=utf-8'],
  '/portal.css': [new URL('portal.css', here), 'text/css; charset=utf-8'],
  '/portal.js': [new URL('portal.js', here), 'text/javascript; charset=utf-8'],
  '/embed.js': [new URL('embed/embed.js', dist), 'text/javascript; charset=utf-8'],
  '/helper.html': [new URL('confluence-oauth-helper.html', dist), 'text/html; charset=utf-8'],
}

/** For the page. The helper brings a policy of its own; who may frame it can only be a header. */
const policies = {
  '/': [
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'",
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "require-trusted-types-for 'script'; trusted-types 'none'",
  ].join('; '),
  '/helper.html': "frame-ancestors 'self'",
}

/** What this portal is willing to ask of Composio. Never the address that the browser sent. */
const requests = {
  'POST https://backend.composio.dev/api/v3.1/auth_configs': '/api/v3.1/auth_configs',
  'POST https://backend.composio.dev/api/v3.1/connected_accounts/link':
    '/api/v3.1/connected_accounts/link',
}

const largest = 64 * 1024

export function startPortal({ origin, composio, apiKey, clientSecret }) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, origin).pathname
    if (request.method === 'POST' && path === '/composio') return forward(request, response)
    if (!files[path]) return response.writeHead(404).end()
    const [file, type] = files[path]
    let text = await readFile(file, 'utf8')
    if (path === '/helper.html') text = allowPortal(text)
    response.writeHead(200, {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': policies[path] ?? "default-src 'none'",
    })
    response.end(text)
  })

  /** The list of origins is in the file: this is the one line that a host edits. */
  function allowPortal(html) {
    return html.replace('name="embed-origins" content=""', found =>
      found.replace('""', `"${origin}"`),
    )
  }

  async function forward(request, response) {
    const answer = await sendToComposio(request).catch(() => ({ ok: false }))
    response.writeHead(answer.ok ? 200 : 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  }

  async function sendToComposio(request) {
    // Only our own page: another site cannot send this header as ours, nor this type without asking.
    if (request.headers.origin !== origin) return { ok: false }
    if (request.headers['content-type'] !== 'application/json') return { ok: false }
    const { method, url, body } = JSON.parse(await read(request), fillSecret)
    const path = requests[`${method} ${url}`]
    if (!path) return { ok: false }
    const response = await fetch(composio + path, {
      method,
      headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
      body: JSON.stringify(body),
    })
    const told = await response.json()
    // Only what the page needs: Composio's answer may hold more.
    return {
      ok: response.ok,
      authConfigId: told.auth_config?.id,
      redirectUrl: told.redirect_url,
    }
  }

  /** In this member only, so that nobody gets the secret written into a name that others see. */
  function fillSecret(key, value) {
    return key === 'client_secret' && value === 'ATLASSIAN_CLIENT_SECRET' ? clientSecret : value
  }

  return new Promise(ready => {
    server.listen(new URL(origin).port, '127.0.0.1', () => ready(server))
  })
}

async function read(request) {
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += part
    if (text.length > largest) throw new Error('too large')
  }
  return text
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const origin = process.env.PORTAL_ORIGIN ?? 'http://localhost:4460'
  await startPortal({
    origin,
    composio: process.env.COMPOSIO_URL ?? 'https://backend.composio.dev',
    apiKey: process.env.COMPOSIO_API_KEY ?? '',
    clientSecret: process.env.ATLASSIAN_CLIENT_SECRET ?? '',
  })
  console.log(`${origin}/`)
}
