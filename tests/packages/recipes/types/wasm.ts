/** `core.wasm` as whatever a tool makes of an import of it. */
import { loadCore } from 'confluence-oauth-core'
import wasm from 'confluence-oauth-core/core.wasm'

export const address: string = wasm
export const bytes: Uint8Array = wasm
export const core = loadCore({ wasmBinary: wasm })
