/** What the benchmark needs, on one loopback origin: the shipped forms, its own page, the packages. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'

/** WEB_DIST may name another folder with what is shipped, as a file: address that ends in a slash. */
export const dist = new URL(process.env.WEB_DIST ?? new URL('../../web/dist/', import.meta.url))

const folders = {
  bench: new URL('.', import.meta.url),
  catalogue: new URL('../../wasm/catalogue/', import.meta.url),
  core: new URL('core/', dist),
  site: new URL('site/', dist),
}

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** With these two headers Chromium's clock has 5 microseconds instead of 100. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

/** As the headers of web/hosting say: a hashed asset never changes. */
const kept = { 'cache-control': 'public, max-age=31536000, immutable' }

export async function startServer() {
  const server = createServer(answer)
  await new Promise(ready => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () => server.close(() => {}).closeAllConnections(),
  }
}

async function answer(request, response) {
  // URL has resolved every `..` in the path.
  const { pathname } = new URL(request.url, 'http://localhost')
  const [, mount, path] = pathname.match(/^\/(\w+)\/(.*)$/) ?? []
  const file = path === '' || path?.endsWith('/') ? `${path}index.html` : path
  const folder = folders[mount]
  const bytes = folder && (await readFile(new URL(file, folder)).catch(() => null))
  if (!bytes) return response.writeHead(404).end('There is nothing here.')
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'text/plain',
    ...(mount === 'bench' && isolated),
    ...(file.startsWith('assets/') && kept),
  })
  response.end(bytes)
}
