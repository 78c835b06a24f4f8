/** Beside each page and its assets, what a server sends to those who take brotli or gzip. */
import { readFile, writeFile } from 'node:fs/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { filesIn } from './files.mjs'
import { dist } from './paths.mjs'

/** node:zlib's brotli is at its best level unless told otherwise; its gzip header has no time. */
export const compressors = {
  br: bytes => brotliCompressSync(bytes),
  gz: bytes => gzipSync(bytes, { level: 9 }),
}

export async function compressPages() {
  const site = await filesIn(`${dist}site/`)
  for (const name of [...site.map(file => `site/${file}`), 'confluence-oauth-helper.html']) {
    const bytes = await readFile(dist + name)
    for (const [extension, compress] of Object.entries(compressors)) {
      await writeFile(`${dist}${name}.${extension}`, compress(bytes))
    }
  }
}
