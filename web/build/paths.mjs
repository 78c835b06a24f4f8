import { fileURLToPath } from 'node:url'

export const web = fileURLToPath(new URL('..', import.meta.url))
export const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** Where the CMake preset `wasm` leaves the core. */
export const wasm = fileURLToPath(
  new URL('../../build/wasm/confluence_oauth.wasm', import.meta.url),
)
