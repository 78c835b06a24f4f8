/** Beside each file of dist/site/, what a server sends to those who take brotli or gzip. */
import { readFile, writeFile } from 'node:fs/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { filesIn } from './files.mjs'
import { dist } from './paths.mjs'

/** node:zlib's brotli is at its best level unless told otherwise; its gzip header has no time. */
export const compressors = {
  br: bytes => brotliCompressSync(bytes),
  gz: bytes => gzipSync(bytes, { level: 9 }),
}

export async function compressSite() {
  for (const name of await filesIn(`${dist}site/`)) {
    const path = `${dist}site/${name}`
    const bytes = await readFile(path)
    for (const [extension, compress] of Object.entries(compressors)) {
      await writeFile(`${path}.${extension}`, compress(bytes))
    }
  }
}
