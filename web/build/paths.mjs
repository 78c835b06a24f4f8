import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export const web = fileURLToPath(new URL('..', import.meta.url))
export const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** Where the CMake preset `wasm` leaves the core; scripts/dev has one of its own. */
const core = new URL(`../../build/${process.env.CORE_PRESET ?? 'wasm'}/`, import.meta.url)
export const glue = fileURLToPath(new URL('confluence_oauth.mjs', core))
export const wasm = fileURLToPath(new URL('confluence_oauth.wasm', core))

/** The version stands in CMakeLists.txt, and nowhere else. */
export async function projectVersion() {
  const lists = await readFile(new URL('../../CMakeLists.txt', import.meta.url), 'utf8')
  const version = lists.match(/project\(\w+ VERSION ([\d.]+)/)?.[1]
  if (!version) throw new Error('CMakeLists.txt names no version.')
  return version
}
