/** dist/core/: the logic alone, as an ES module for portals and Node. */
import { copyFile } from 'node:fs/promises'
import { build } from 'vite'
import { commonConfig } from './config.mjs'
import { dist, wasm, web } from './paths.mjs'

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
  await copyFile(wasm, `${outDir}core.wasm`)
  await copyFile(`${web}src/core-contract.d.ts`, `${outDir}core.d.ts`)
}
