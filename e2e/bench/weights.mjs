/** Bytes of what is shipped: raw, gzip, brotli. */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { dist } from './server.mjs'

const shipped =
  /^(site\/(index\.html|assets\/.*\.(js|css|wasm))|core\/core\.(js|wasm)|embed\/embed\.js|[^/]+\.html)$/

export async function benchWeights() {
  const folder = fileURLToPath(dist)
  const names = (await readdir(folder, { recursive: true })).filter(name => shipped.test(name))
  const files = []
  for (const name of names.sort()) {
    const bytes = await readFile(folder + name)
    const gzip = gzipSync(bytes, { level: 9 }).length
    files.push({ name, raw: bytes.length, gzip, brotli: brotliCompressSync(bytes).length })
  }
  return { files }
}
