/** Beside each page and its assets, what a server sends to those who take brotli or gzip. */
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

/** What `name` in dist/ is sent as: the copy beside it, or one made now. */
export async function compressed(name, extension) {
  try {
    return await readFile(`${dist}${name}.${extension}`)
  } catch {
    return compressors[extension](await readFile(dist + name))
  }
}

export async function compressPages() {
  const site = await filesIn(`${dist}site/`)
  for (const name of [...site.map(file => `site/${file}`), 'confluence-oauth-helper.html']) {
    const bytes = await readFile(dist + name)
    for (const [extension, compress] of Object.entries(compressors)) {
      await writeFile(`${dist}${name}.${extension}`, await compress(bytes))
    }
  }
}
