/** dist/embed/: the element for portals, the contract in types, and the same as JSON Schema. */
import { readFile, writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { dist, web } from './paths.mjs'

const source = `${web}src/embed/`
const outDir = `${dist}embed/`

export async function buildEmbed() {
  await bundle('embed.ts', 'iife', { outDir, emptyOutDir: true })
  const { messagesSchema } = await importTypeScript('frame-messages.ts')
  await writeFile(`${outDir}messages.schema.json`, `${JSON.stringify(messagesSchema, null, 2)}\n`)
  const contract = await readFile(`${source}contract.d.ts`, 'utf8')
  const types = contract.replace('../core-contract.d.ts', '../core/core.d.ts')
  await writeFile(`${outDir}embed.d.ts`, types)
}

/** A module of src/embed/, run here: for the build itself, and for the tests in Node. */
export async function importTypeScript(file) {
  const [{ output }] = await bundle(file, 'es', { write: false })
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}

function bundle(file, format, options) {
  const config = commonConfig('module')
  const lib = { entry: source + file, formats: [format], name: 'embed', fileName: () => 'embed.js' }
  return build({ ...config, build: { ...config.build, ...options, lib } })
}
