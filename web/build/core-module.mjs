/** dist/core/: the logic alone, as an npm package for portals, Node and every bundler. */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { writeManifest } from './manifest.mjs'
import { dist, wasm, web } from './paths.mjs'

const outDir = `${dist}core/`
/** Left to whoever bundles for an edge runtime. */
const compiledWasm = { 'compiled-core-wasm': './core.wasm?module' }

/** Each file for itself, so that it can be copied alone: where its bytes come from, and its format. */
const forms = {
  'core.js': { bytes: 'module', format: 'es' },
  'inline.js': { bytes: 'inline', format: 'es' },
  'core.cjs': { bytes: 'inline', format: 'cjs' },
  'edge.js': { bytes: 'edge', format: 'es' },
}

export async function buildCoreModule() {
  for (const [name, form] of Object.entries(forms)) await buildForm(name, form)
  await forBundlers(`${outDir}core.js`)
  await copyFile(wasm, `${outDir}core.wasm`)
  await copyFile(`${web}core/core.wasm.d.ts`, `${outDir}core.wasm.d.ts`)
  await copyFile(`${web}core/inline.d.ts`, `${outDir}inline.d.ts`)
  for (const types of ['core.d.ts', 'core.d.cts']) {
    await copyFile(`${web}src/core/contract.d.ts`, outDir + types)
  }
  await copyFile(`${web}core/README.md`, `${outDir}README.md`)
  await writeManifest(`${web}core/`, outDir)
}

async function buildForm(name, { bytes, format }) {
  const config = commonConfig(bytes)
  await build({
    ...config,
    build: {
      ...config.build,
      outDir,
      emptyOutDir: false,
      chunkSizeWarningLimit: 1024,
      lib: { entry: `${web}src/core/module.ts`, formats: [format], fileName: () => name },
      rollupOptions: {
        external: Object.keys(compiledWasm),
        output: { paths: compiledWasm },
      },
    },
  })
}

/** Without the comment that kept our bundler from the WASM's address: other bundlers should see it. */
async function forBundlers(file) {
  const code = await readFile(file, 'utf8')
  await writeFile(file, code.replace(/\/\* @vite-ignore \*\/\s*/, ''))
}
