/** Why the core of the package did not load. The page has sentences of its own (load-fault.ts). */
import type * as contract from './contract.d.ts'
import type { LoadErrorCode } from './contract.d.ts'

export class LoadError extends Error implements contract.LoadError {
  override readonly name = 'LoadError'
  readonly code: LoadErrorCode

  constructor(code: LoadErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** What to do where `core.wasm` does not arrive. */
export const otherWays =
  'Serve core.wasm beside core.js as application/wasm, or import confluence-oauth-core/inline, which has ' +
  'it inside, or give its bytes: loadCore({ wasmBinary }).'

/** Of what was thrown while it was compiled or instantiated. */
export function toLoadError(cause: unknown): LoadError {
  if (cause instanceof LoadError) return cause
  const said = saidBy(cause)
  if (/unsafe-eval|content.security|\bCSP\b|disallowed|not allowed|code generation/i.test(said)) {
    return new LoadError(
      'wasm_forbidden',
      "This place forbids to compile WebAssembly. A page needs 'wasm-unsafe-eval' in the script-src of its " +
        'Content-Security-Policy; an edge runtime has to compile core.wasm when it is deployed: import ' +
        'confluence-oauth-core/core.wasm there and give the module, loadCore({ wasmBinary }).',
      cause,
    )
  }
  if (cause instanceof RangeError) {
    return new LoadError(
      'out_of_memory',
      'There is not enough memory for the core. Free some.',
      cause,
    )
  }
  if (cause instanceof WebAssembly.CompileError) {
    return new LoadError(
      'wasm_invalid',
      `The WebAssembly is damaged or only a part: ${said}. Copy core.wasm again, as it is in the package.`,
      cause,
    )
  }
  return new LoadError(
    'wasm_mismatch',
    `The WebAssembly is not the one that this script is made for: ${said}. Take both from one package.`,
    cause,
  )
}

/** For people, in one line. */
export function saidBy(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause)
  return said.split('\n', 1)[0]?.replace(/\.$/, '') ?? ''
}

/** Every WebAssembly begins with `\0asm`. */
export function isWasm(bytes: Uint8Array): boolean {
  return [0x00, 0x61, 0x73, 0x6d].every((byte, index) => bytes[index] === byte)
}

const shown = 32

/** What these bytes are, as far as their beginning says so. */
export function beginning(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'has no bytes'
  const first = Array.from(bytes.subarray(0, shown))
  const isText = first.every(byte => byte >= 0x20 || [0x09, 0x0a, 0x0d].includes(byte))
  const text = isText
    ? JSON.stringify(String.fromCharCode(...first))
    : first.map(byte => byte.toString(16).padStart(2, '0')).join(' ')
  return `begins with ${text}`
}
