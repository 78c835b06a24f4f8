/** The package.json of a package in dist/: as it stands in web/, with the project's version. */
import { readFile, writeFile } from 'node:fs/promises'
import { projectVersion } from './paths.mjs'

export async function writeManifest(from, to) {
  const manifest = JSON.parse(await readFile(`${from}package.json`, 'utf8'))
  const versioned = { ...manifest, version: await projectVersion() }
  await writeFile(`${to}package.json`, `${JSON.stringify(versioned, null, 2)}\n`)
}
