// The portal's server, without dependencies: node server.mjs, after `npm run build` in web/.
//   PORTAL_ORIGIN            where people open it        (http://localhost:4460)
//   COMPOSIO_URL             where requests go           (https://backend.composio.dev)
//   COMPOSIO_API_KEY, ATLASSIAN_CLIENT_SECRET            known to this server only
//   ATLASSIAN_CLIENT_ID      the one app that the secret belongs to; without it, any
//   OAUTH_CALLBACK           the one callback URL that is registered there
// A real portal also asks who is there: whoever reaches /composio here may use the key.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { composioRequest, Refusal } from './composio-requests.mjs'

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

const alwaysSent = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Bytes of what a browser sends, and of what Composio answers; milliseconds that either may take. */
const largest = 64 * 1024
const patience = 10_000

const limits = {
  maxHeaderSize: 8192,
  headersTimeout: patience,
  requestTimeout: patience,
  connectionsCheckingInterval: 1000,
}

/** Resolves with the server once it listens. `origin` has to be known before: it is what is checked. */
export async function startPortal({ origin, composio, apiKey, ...known }) {
  const { host, port, protocol } = new URL(origin)
  const pages = await readPages(origin)
  const server = createServer(limits, (request, response) => {
    answerTo(request)
      .catch(error => refusalOf(error, request))
      .then(({ status, type, body, headers }) => {
        response.writeHead(status, { ...alwaysSent, 'content-type': type, ...headers }).end(body)
      })
      // Nothing that a browser sends may end the server.
      .catch(() => response.destroy())
  })

  async function answerTo(request) {
    // A page elsewhere whose name was made to lead to this machine sends that name (DNS rebinding).
    if (request.headers.host !== host) throw new Denial(421, 'This is another host.')
    const [path] = request.url.split('?')
    if (path === '/composio') return forward(request)
    if (!pages.has(path)) throw new Denial(404, 'There is nothing here.')
    allowOnly(['GET', 'HEAD'], request)
    return pages.get(path)
  }

  async function forward(request) {
    allowOnly(['POST'], request)
    expectOwnPage(request, origin)
    const sent = composioRequest(await readJson(bodyOf(request)), known)
    if (!apiKey) throw new Refusal('This portal has no key. Set COMPOSIO_API_KEY on its server.')
    const answer = await ask(composio, apiKey, sent).catch(() => {
      throw new Denial(502, 'Composio gave no answer that this portal understands.')
    })
    return json(answer.ok ? 200 : 400, answer)
  }

  server.listen(port || (protocol === 'https:' ? 443 : 80), '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** Ends a request with a status of its own. */
class Denial extends Error {
  constructor(status, reason, headers = {}) {
    super(reason)
    Object.assign(this, { status, headers })
  }
}

function refusalOf(error, request) {
  // What is left of a body nobody reads must not be taken for the next request.
  const headers = { ...error.headers, ...(request.complete ? {} : { connection: 'close' }) }
  const isOurs = error instanceof Denial || error instanceof Refusal
  if (!isOurs && !request.destroyed) console.error(error)
  const reason = isOurs ? error.message : 'The server failed.'
  return { ...json(isOurs ? (error.status ?? 400) : 500, { ok: false, reason }), headers }
}

function json(status, value) {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}

function allowOnly(methods, { method }) {
  const allow = methods.join(', ')
  if (!methods.includes(method)) throw new Denial(405, `Only ${allow} is answered here.`, { allow })
}

/** Another site's page cannot send this Origin, nor this type without asking first. */
function expectOwnPage({ headers }, origin) {
  const isOwn =
    headers.origin === origin && (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin'
  if (!isOwn) throw new Denial(403, 'Only the portal’s own page may ask this.')
  if (headers['content-type'] !== 'application/json') throw new Denial(415, 'This is not JSON.')
}

/** Left half read, it stays open: otherwise nobody would get the answer that says why. */
function bodyOf(request) {
  return request.iterator({ destroyOnReturn: false })
}

async function readJson(stream) {
  const bytes = await readBytes(stream)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Denial(400, 'This is not JSON.')
  }
}

async function readBytes(stream) {
  const parts = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > largest) throw new Denial(413, `This is more than ${largest} bytes.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Follows no redirect: the key is for this address alone. */
async function ask(composio, apiKey, { method, path, body }) {
  const response = await fetch(composio + path, {
    method,
    headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const told = await readJson(response.body)
  if (!response.ok) return { ok: false, reason: `Composio answered ${response.status}.` }
  return { ok: true, authConfigId: configIdOf(told), redirectUrl: linkOf(told) }
}

// Only what the page needs, and only in its form: Composio's answer may hold more.
function configIdOf(told) {
  return textLike(/^ac_[\w-]{1,128}$/, told?.auth_config?.id)
}

function linkOf(told) {
  return textLike(/^https:\/\/(\w+\.)?composio\.dev\/[\x21-\x7e]{1,2048}$/, told?.redirect_url)
}

function textLike(pattern, value) {
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

async function readPages(origin) {
  const pages = Object.entries(files).map(async ([path, [file, type]]) => {
    const text = await readFile(file, 'utf8')
    const body = path === '/helper.html' ? allowPortal(text, origin) : text
    const headers = { 'content-security-policy': policies[path] ?? "default-src 'none'" }
    return [path, { status: 200, type, body, headers }]
  })
  return new Map(await Promise.all(pages))
}

/** The list of origins is in the file: this is the one line that a host edits. */
function allowPortal(html, origin) {
  return html.replace('name="embed-origins" content=""', found =>
    found.replace('""', `"${origin}"`),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const origin = process.env.PORTAL_ORIGIN ?? 'http://localhost:4460'
  await startPortal({
    origin,
    composio: process.env.COMPOSIO_URL ?? 'https://backend.composio.dev',
    apiKey: process.env.COMPOSIO_API_KEY,
    clientId: process.env.ATLASSIAN_CLIENT_ID,
    clientSecret: process.env.ATLASSIAN_CLIENT_SECRET,
    callback: process.env.OAUTH_CALLBACK,
  })
  console.log(`${origin}/`)
}
