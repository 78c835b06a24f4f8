import url from 'core-wasm?url'

/** The hosted page: the WASM is a hashed file next to the script, the page's only fetch. */
export async function readCoreBytes(): Promise<BufferSource> {
  const response = await fetch(url, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`The file of the core answered ${response.status}.`)
  return response.arrayBuffer()
}
