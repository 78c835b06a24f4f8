import base64 from 'virtual:core-wasm-plain-base64'

/** `inline.js` and `core.cjs`: the WASM stands in the script, for any place and any bundler. */
export async function readCoreBytes(): Promise<BufferSource> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return bytes
}
