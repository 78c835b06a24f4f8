/**
 * `core.js`, for browsers: `core.wasm` lies beside it. No import names a module of Node, so that every
 * bundler for browsers can read this; Node itself reads the file from disk.
 */
import { beginning, isWasm, LoadError, otherWays, saidBy } from '../load-error.ts'

export async function readCoreBytes(): Promise<BufferSource> {
  const url = addressOfWasm()
  return (await readFile(url)) ?? fetchWasm(url)
}

function addressOfWasm(): URL {
  try {
    return new URL(/* @vite-ignore */ './core.wasm', import.meta.url)
  } catch (cause) {
    throw new LoadError(
      'wasm_unreachable',
      `core.js was bundled in a way that it does not know where it lies. ${otherWays}`,
      cause,
    )
  }
}

/** Undefined where there are no files to read. */
async function readFile(url: URL): Promise<BufferSource | undefined> {
  if (url.protocol !== 'file:') return undefined
  try {
    return await globalThis.process?.getBuiltinModule?.('fs/promises').readFile(url)
  } catch (cause) {
    throw unreachable(url, cause)
  }
}

async function fetchWasm(url: URL): Promise<BufferSource> {
  const response = await fetch(url).catch(cause => {
    throw unreachable(url, cause)
  })
  const bytes = await response.arrayBuffer().catch(cause => {
    throw unreachable(url, cause)
  })
  if (response.ok && isWasm(new Uint8Array(bytes))) return bytes
  const type = response.headers.get('content-type') ?? 'without a type'
  throw new LoadError(
    response.ok ? 'wasm_invalid' : 'wasm_not_found',
    `${url.href} was fetched for the WebAssembly. What came is not it: status ${response.status}, ${type}; ` +
      `it ${beginning(new Uint8Array(bytes))}. ${otherWays}`,
  )
}

function unreachable(url: URL, cause: unknown): LoadError {
  const reasons =
    url.protocol === 'file:'
      ? ''
      : ' The network may be why, or the connect-src of a Content-Security-Policy, or CORS.'
  return new LoadError(
    'wasm_unreachable',
    `${url.href} cannot be read: ${saidBy(cause)}.${reasons} ${otherWays}`,
    cause,
  )
}
