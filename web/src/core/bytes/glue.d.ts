/** The Emscripten glue that the CMake preset `wasm` leaves in build/wasm, found by a Vite alias. */
declare module 'confluence-oauth-glue' {
  export interface WasmModule {
    /** JSON text in, JSON text out; nothing of a request crosses the boundary elsewhere. */
    call(operation: string, requestJson: string): string
    /** The answer to a request of more than `maxRequestBytes` of UTF-8. */
    refuseSize(): string
    maxRequestBytes: number
    /** Bytes of memory; they never become fewer. */
    heapBytes(): number
  }

  /** Hands the instance over when it is there; the glue never hears of a failure. */
  export type InstantiateWasm = (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => object

  export default function createModule(options: {
    instantiateWasm: InstantiateWasm
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

/** The WASM in base64, as it is: unpacking needs nothing that some place lacks. */
declare module 'virtual:core-wasm-plain-base64' {
  const base64: string
  export default base64
}

/** `core.wasm` where an import of it gives a compiled module. */
declare module 'compiled-core-wasm' {
  const module: WebAssembly.Module
  export default module
}

/** Node's, of which a browser or a bundler may have left nothing or a part. */
declare var process:
  | { getBuiltinModule?: (name: 'fs/promises') => { readFile(path: URL): Promise<BufferSource> } }
  | undefined
