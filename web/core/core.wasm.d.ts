import type { CompiledWasm } from './core.js'

/** What an import of it gives depends on the tool: its address, its bytes, or a compiled module. */
declare const wasm: string & Uint8Array & CompiledWasm
export default wasm
