/** Compressed copies beside each page and its assets, for servers to send. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { gzip } from '@gfx/zopfli'
import { filesIn } from './files.mjs'
import { dist } from './paths.mjs'

/**
 * node:zlib's brotli is at its best level unless told otherwise. Zopfli's gzip is 2 to 6% smaller than
 * zlib's best, and its header has no time either.
 */
const compressors = {
  br: async bytes => brotliCompressSync(bytes),
  gz: async bytes => promisify(gzip)(bytes, {}),
}

const done = new Map()

/** Each content once: zopfli takes seconds for the core. */
export function compress(bytes, extension) {
  const content = `${extension} ${createHash('sha256').update(bytes).digest('hex')}`
  if (!done.has(content)) done.set(content, compressors[extension](bytes))
  return done.get(content)
}

export async function compressPages() {
  const site = await filesIn(`${dist}site/`)
  for (const name of [...site.map(file => `site/${file}`), 'confluence-oauth-helper.html']) {
    const bytes = await readFile(dist + name)
    for (const extension of Object.keys(compressors)) {
      await writeFile(`${dist}${name}.${extension}`, await compress(bytes, extension))
    }
  }
}
