/** The Emscripten glue that the CMake preset `wasm` leaves in build/wasm, found by a Vite alias. */
declare module 'confluence-oauth-glue' {
  export interface WasmModule {
    /** JSON text in, JSON text out; the only thing that crosses the boundary. */
    call(operation: string, requestJson: string): string
  }

  export default function createModule(options: {
    wasmBinary: BufferSource
    locateFile: (name: string) => string
  }): Promise<WasmModule>
}

declare module 'core-wasm?url' {
  const url: string
  export default url
}

/** The WASM, deflated, in base64. */
declare module 'virtual:core-wasm-base64' {
  const base64: string
  export default base64
}

declare module 'node:fs/promises' {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>
}
