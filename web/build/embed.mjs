/**
 * dist/embed/: the element for portals as an npm package, and as one folder to copy: a script, a module,
 * their types, the messages as JSON Schema, and the file that stands in the frame.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { writeManifest } from './manifest.mjs'
import { dist, web } from './paths.mjs'

const source = `${web}src/embed/`
const papers = `${web}embed/`
const outDir = `${dist}embed/`
const single = 'confluence-oauth-helper.html'

export async function buildEmbed() {
  await bundle('embed.ts', 'iife', { outDir, emptyOutDir: true }, 'embed.js')
  await bundle('embed.ts', 'es', { outDir, emptyOutDir: false }, 'element.js')
  const { messagesSchema } = await importTypeScript('frame-messages.ts')
  await writeFile(`${outDir}messages.schema.json`, `${JSON.stringify(messagesSchema, null, 2)}\n`)
  await writeTypes()
  await copyFile(`${papers}README.md`, `${outDir}README.md`)
  await writeManifest(papers, outDir)
}

/** Once the compressed copies are there. */
export async function putPageBesideElement() {
  for (const name of [single, `${single}.br`, `${single}.gz`]) {
    await copyFile(dist + name, outDir + name)
  }
}

/** With the core's contract beside them, of which they use a few types. */
async function writeTypes() {
  const contract = await readFile(`${source}contract.d.ts`, 'utf8')
  await writeFile(`${outDir}element.d.ts`, contract.replace('../core/contract.d.ts', './core.js'))
  await copyFile(`${web}src/core/contract.d.ts`, `${outDir}core.d.ts`)
  for (const name of ['react.d.ts', 'vue.d.ts']) await copyFile(papers + name, outDir + name)
}

/** A module of src/embed/, run here: for the build itself, and for the tests in Node. */
export async function importTypeScript(file) {
  const [{ output }] = await bundle(file, 'es', { write: false })
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}

function bundle(file, format, options, fileName = 'module.js') {
  const config = commonConfig('module')
  const lib = { entry: source + file, formats: [format], name: 'embed', fileName: () => fileName }
  // A page of any encoding may load it.
  const terserOptions = { ...config.build.terserOptions, format: { ascii_only: true } }
  return build({ ...config, build: { ...config.build, ...options, terserOptions, lib } })
}
