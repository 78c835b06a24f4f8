import module from 'compiled-core-wasm'

/** `edge.js`: hosts that compile WebAssembly when they are deployed, and never after. */
export async function readCoreBytes(): Promise<WebAssembly.Module> {
  return module
}
