/** What `loadCore` takes, and what it rejects with. */
import { type LoadError, type LoadErrorCode, loadCore } from 'confluence-oauth-core'
import { loadCore as loadInline } from 'confluence-oauth-core/inline'

export async function load(bytes: ArrayBuffer, view: Uint8Array, compiled: object): Promise<void> {
  await loadCore({ wasmBinary: bytes })
  await loadCore({ wasmBinary: view })
  await loadInline({ wasmBinary: compiled })
  await loadCore().catch((error: LoadError) => advice[error.code])
}

const advice: Record<LoadErrorCode, string> = {
  wasm_unsupported: 'another browser',
  wasm_unreachable: 'the network',
  wasm_not_found: 'copy it',
  wasm_invalid: 'copy it whole',
  wasm_forbidden: 'the policy',
  wasm_mismatch: 'the version',
  out_of_memory: 'memory',
}

/** Never called: what the types refuse. */
export function refused(text: string, later: Promise<ArrayBuffer>): void {
  // @ts-expect-error an address
  void loadCore({ wasmBinary: text })
  // @ts-expect-error bytes that are not there yet
  void loadCore({ wasmBinary: later })
}
