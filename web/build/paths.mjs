import { fileURLToPath } from 'node:url'

export const web = fileURLToPath(new URL('..', import.meta.url))
export const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** Where the CMake preset `wasm` leaves the core. */
const core = new URL('../../build/wasm/', import.meta.url)
export const glue = fileURLToPath(new URL('confluence_oauth.mjs', core))
export const wasm = fileURLToPath(new URL('confluence_oauth.wasm', core))
