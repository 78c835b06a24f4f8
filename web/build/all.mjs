/** Builds everything that is shipped into dist/. */
import { access, rm } from 'node:fs/promises'
import { compressPages } from './compress.mjs'
import { buildCoreModule } from './core-module.mjs'
import { buildEmbed, putPageBesideElement } from './embed.mjs'
import { buildHosting } from './hosting.mjs'
import { writeNotices } from './notices.mjs'
import { dist, wasm } from './paths.mjs'
import { buildSingle } from './single.mjs'
import { buildSite } from './site.mjs'
import { writeSums } from './sums.mjs'
import { weigh } from './weigh.mjs'

await access(wasm).catch(() => {
  throw new Error('The core is not built: cmake --preset wasm && cmake --build --preset wasm')
})
await rm(dist, { recursive: true, force: true })
await buildHosting({ site: await buildSite(), single: await buildSingle() })
await buildCoreModule()
await buildEmbed()
await writeNotices()
await compressPages()
await putPageBesideElement()
await writeSums()
if (!(await weigh())) process.exitCode = 1
