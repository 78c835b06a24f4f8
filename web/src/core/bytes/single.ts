import base64 from 'virtual:core-wasm-base64'

/** The single file: the WASM stands in the script, so nothing is fetched, not even from disk. */
export async function readCoreBytes(): Promise<BufferSource> {
  if (!('DecompressionStream' in globalThis)) {
    throw new Error('This browser cannot unpack the core (DecompressionStream). Use a current one.')
  }
  const deflated = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).arrayBuffer()
}
