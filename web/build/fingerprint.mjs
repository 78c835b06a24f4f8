/**
 * Which build this is: a SHA-256 over the core and everything the page is made from. The same sources
 * give the same digits on every machine, so a page can be told from another by reading them.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { filesIn } from './files.mjs'
import { wasm, web } from './paths.mjs'

export async function fingerprint() {
  const sources = (await filesIn(`${web}src/`)).map(name => `src/${name}`)
  const digest = createHash('sha256').update(await readFile(wasm))
  for (const name of ['index.html', 'package-lock.json', ...sources]) {
    digest.update(`\0${name}\0`).update(await readFile(web + name))
  }
  return digest.digest('hex').slice(0, 16)
}
