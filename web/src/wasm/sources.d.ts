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
