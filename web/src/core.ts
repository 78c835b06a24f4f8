/**
 * The only file that knows the WASM module. Every method is one call with JSON text; the shapes are
 * those of core-contract.d.ts, and nothing thrown by the module reaches the caller.
 */
import createModule, { type WasmModule } from 'confluence-oauth-glue'
import { readCoreBytes } from 'core-bytes'
import type * as contract from './core-contract.d.ts'
import type { Answer, Core, CoreError, LoadOptions } from './core-contract.d.ts'

const entropyBytes = 32

let bytes: Promise<BufferSource> | undefined
let loading: Promise<Core> | undefined

export function loadCore(options: LoadOptions = {}): Promise<Core> {
  loading ??= instantiate(options).catch(forgetAndRethrow)
  return loading
}

/** A fresh instance, so that nothing typed stays in the old one's memory. Same bytes, no request. */
export function reloadCore(): Promise<Core> {
  loading = undefined
  return loadCore()
}

async function instantiate(options: LoadOptions): Promise<Core> {
  if (options.wasmBinary) bytes = Promise.resolve(options.wasmBinary)
  bytes ??= readCoreBytes()
  const module = await createModule({ wasmBinary: await bytes, locateFile: name => name })
  return bind(module)
}

function forgetAndRethrow(cause: unknown): never {
  bytes = undefined
  loading = undefined
  throw cause
}

function bind(module: WasmModule): Core {
  const operation =
    <K extends keyof Core>(name: K) =>
    (request?: object) =>
      // The core's own tests hold its answers to the contract; JSON.parse cannot know them.
      call(module, name, request ?? {}) as ReturnType<Core[K]>
  const withEntropy =
    <K extends 'createPkce' | 'createState'>(name: K) =>
    (): ReturnType<Core[K]> => {
      const entropy = randomHex()
      // A failed Answer has the same shape whatever the value would have been.
      if (entropy === null) return noSecureRandom() as ReturnType<Core[K]>
      return operation(name)({ entropy })
    }
  return {
    version: operation('version'),
    catalogue: operation('catalogue'),
    parseScopes: operation('parseScopes'),
    formatScopes: operation('formatScopes'),
    planScopes: operation('planScopes'),
    buildToolScopesRequest: operation('buildToolScopesRequest'),
    readToolScopes: operation('readToolScopes'),
    compareScopes: operation('compareScopes'),
    consoleSheet: operation('consoleSheet'),
    parseSite: operation('parseSite'),
    createPkce: withEntropy('createPkce'),
    createState: withEntropy('createState'),
    challengeFor: operation('challengeFor'),
    buildConsentUrl: operation('buildConsentUrl'),
    inspectConsentUrl: operation('inspectConsentUrl'),
    parseCallback: operation('parseCallback'),
    buildTokenRequest: operation('buildTokenRequest'),
    buildResourcesRequest: operation('buildResourcesRequest'),
    explainTokenAnswer: operation('explainTokenAnswer'),
    buildAuthConfigRequest: operation('buildAuthConfigRequest'),
    buildAuthConfigPatch: operation('buildAuthConfigPatch'),
    parseAuthConfigId: operation('parseAuthConfigId'),
    compareCallbacks: operation('compareCallbacks'),
    inspectAuthConfigBody: operation('inspectAuthConfigBody'),
    buildConnectLinkRequest: operation('buildConnectLinkRequest'),
    buildDirectConnectionRequest: operation('buildDirectConnectionRequest'),
    buildReadAuthConfigRequest: operation('buildReadAuthConfigRequest'),
    buildReadConnectionRequest: operation('buildReadConnectionRequest'),
    renderSnippet: operation('renderSnippet'),
    explain: operation('explain'),
    checkReadiness: operation('checkReadiness'),
    checkStorable: operation('checkStorable'),
    writeHandOver: operation('writeHandOver'),
    readHandOver: operation('readHandOver'),
  }
}

function call(module: WasmModule, name: string, request: object): unknown {
  try {
    return JSON.parse(module.call(name, JSON.stringify(request)))
  } catch {
    // Never the thrown text: it could quote the request, and the request may hold a secret.
    return failed('internal', 'The core stopped unexpectedly. Reload the page and try again.')
  }
}

/** One call for all bytes; no fallback generator, on purpose. */
function randomHex(): string | null {
  const source: Partial<Crypto> | undefined = globalThis.crypto
  if (typeof source?.getRandomValues !== 'function') return null
  const entropy = globalThis.crypto.getRandomValues(new Uint8Array(entropyBytes))
  return Array.from(entropy, byte => byte.toString(16).padStart(2, '0')).join('')
}

function noSecureRandom(): Answer<never> {
  return failed(
    'no_secure_random',
    'This browser has no secure random generator (crypto.getRandomValues), so no state and no ' +
      'PKCE pair can be made here. Use a current browser.',
  )
}

function failed(code: CoreError['code'], message: string): Answer<never> {
  return { ok: false, error: { code, field: null, message } }
}

loadCore satisfies typeof contract.loadCore
