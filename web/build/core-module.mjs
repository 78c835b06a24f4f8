/** dist/core/: the logic alone, as an ES module for portals and Node, and as an npm package. */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { dist, projectVersion, wasm, web } from './paths.mjs'

export async function buildCoreModule() {
  const config = commonConfig('module')
  const outDir = `${dist}core/`
  await build({
    ...config,
    build: {
      ...config.build,
      outDir,
      lib: { entry: `${web}src/core-module.ts`, formats: ['es'], fileName: () => 'core.js' },
      rollupOptions: { external: [/^node:/] },
    },
  })
  await forBundlers(`${outDir}core.js`)
  await copyFile(wasm, `${outDir}core.wasm`)
  await copyFile(`${web}src/core-contract.d.ts`, `${outDir}core.d.ts`)
  await copyFile(`${web}core/README.md`, `${outDir}README.md`)
  const manifest = JSON.parse(await readFile(`${web}core/package.json`, 'utf8'))
  const versioned = { ...manifest, version: await projectVersion() }
  await writeFile(`${outDir}package.json`, `${JSON.stringify(versioned, null, 2)}\n`)
}

/** Ours had to leave the address of the WASM alone; those of other people should find it. */
async function forBundlers(file) {
  const code = await readFile(file, 'utf8')
  await writeFile(file, code.replace(/\/\* @vite-ignore \*\/\s*/, ''))
}
