/** dist/site as web/hosting says to serve it: precompressed, with its headers. Loopback only. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { caching, headerPolicy, profiles, securityHeaders } from '../../web/build/policy.mjs'

const site = new URL('site/', process.env.WEB_DIST ?? new URL('../../web/dist/', import.meta.url))
const profile = profiles.standalone

/**
 * Milliseconds before an answer, as from a server near by. On loopback all is there before the first
 * frame is drawn, and Lighthouse then takes it for needed by it.
 */
const delay = 40

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** As the page's own element has it. */
const page = await readFile(new URL('index.html', site), 'utf8')
const policy = page.match(/Content-Security-Policy" content="([^"]+)"/)[1]

export async function startServer() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html'
    answer(path, response).catch(() => response.writeHead(404).end())
  })
  await new Promise(ready => server.listen(0, '127.0.0.1', ready))
  return { server, address: `http://127.0.0.1:${server.address().port}/` }
}

async function answer(path, response) {
  const bytes = await readFile(new URL(`${path}.br`, site))
  await setTimeout(delay)
  response.writeHead(200, {
    ...Object.fromEntries(securityHeaders(profile)),
    'content-security-policy': headerPolicy(policy, profile),
    'cache-control': path.startsWith('assets/') ? caching.assets : caching.page,
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'content-encoding': 'br',
    'content-length': bytes.length,
  })
  response.end(bytes)
}
