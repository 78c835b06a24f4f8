/** `core.js` for portals and Node: `core.wasm` lies beside it, read from disk where it is a file. */
export async function readCoreBytes(): Promise<BufferSource> {
  const url = new URL(/* @vite-ignore */ './core.wasm', import.meta.url)
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises')
    return readFile(url)
  }
  const response = await fetch(url)
  if (!response.ok) throw new Error(`core.wasm answered ${response.status}.`)
  return response.arrayBuffer()
}
