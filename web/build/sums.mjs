/** dist/SHA256SUMS: what `sha256sum --check` compares the files with. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { filesIn } from './files.mjs'
import { dist } from './paths.mjs'

export async function writeSums() {
  const lines = []
  for (const name of await filesIn(dist)) {
    const digest = createHash('sha256').update(await readFile(dist + name))
    lines.push(`${digest.digest('hex')}  ${name}\n`)
  }
  await writeFile(`${dist}SHA256SUMS`, lines.join(''))
}
