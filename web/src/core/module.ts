/** The entry of the package: `loadCore` with what only a guest can get wrong. */
import type * as contract from './contract.d.ts'
import type { Core, LoadOptions } from './contract.d.ts'
import { type CoreSource, loadCore as load } from './load.ts'
import { beginning, isWasm, LoadError, toLoadError } from './load-error.ts'

export async function loadCore(options?: LoadOptions): Promise<Core> {
  if (typeof WebAssembly === 'undefined') {
    throw new LoadError(
      'wasm_unsupported',
      'There is no WebAssembly here, or a setting such as Lockdown Mode turns it off. The core needs it.',
    )
  }
  try {
    return await load(sourceOf(options?.wasmBinary))
  } catch (cause) {
    throw toLoadError(cause)
  }
}

function sourceOf(given: unknown): CoreSource | undefined {
  if (given === undefined || isCompiled(given)) return given
  const bytes = bytesOf(given)
  if (!bytes) {
    throw new LoadError('wasm_invalid', `wasmBinary is ${nameOf(given)}. ${expected}`)
  }
  if (!isWasm(bytes)) {
    throw new LoadError(
      'wasm_invalid',
      `wasmBinary is no WebAssembly: it ${beginning(bytes)}. ${expected}`,
    )
  }
  return bytes
}

const expected =
  'Give the bytes of core.wasm, as an ArrayBuffer or a view of one (not of shared memory), or the ' +
  'WebAssembly.Module compiled of it.'

/** Tags, not `instanceof`: what is given may come from another realm, as it does in Jest. */
function nameOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}

function isCompiled(value: unknown): value is WebAssembly.Module {
  return nameOf(value) === 'WebAssembly.Module'
}

function isUnshared(value: unknown): value is ArrayBuffer {
  return nameOf(value) === 'ArrayBuffer'
}

function bytesOf(given: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (isUnshared(given)) return new Uint8Array(given)
  if (!ArrayBuffer.isView(given) || !isUnshared(given.buffer)) return undefined
  return new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
}

loadCore satisfies typeof contract.loadCore
