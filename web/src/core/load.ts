/**
 * The only file that knows the WASM module. Every method is one call with JSON text; the shapes are
 * those of contract.d.ts, and nothing thrown by the module reaches the caller.
 */
import createModule, { type InstantiateWasm, type WasmModule } from 'confluence-oauth-glue'
import { readCoreBytes } from 'core-bytes'
import type { Answer, Core, CoreError } from './contract.d.ts'

const entropyBytes = 32
/** A memory that has grown to more is given back: its instance is replaced. */
const mostHeapBytes = 64 * 1024 * 1024

/** What becomes an instance: the bytes of the WASM, or the same compiled already. */
export type CoreSource = BufferSource | WebAssembly.Module

let source: Promise<CoreSource> | undefined
let loading: Promise<Core> | undefined

interface Instance {
  /** What runs behind a `Core`; null once it has stopped, and nothing brings it back. */
  module: WasmModule | null
  isReplacing: boolean
}

const instances = new WeakMap<Core, Instance>()

/** Of what is given, or else of what this form of the core brings along. */
export function loadCore(given?: CoreSource): Promise<Core> {
  loading ??= instantiate(given).catch(forgetAndRethrow)
  return loading
}

/** A fresh instance, because freed memory is not wiped. Uses the bytes that are there: no request. */
export function reloadCore(): Promise<Core> {
  loading = undefined
  return loadCore()
}

/** Whether it was thrown away after an abort or a trap. Then `loadCore` gives another one. */
export function hasStopped(core: Core): boolean {
  return instances.get(core)?.module === null
}

async function instantiate(given: CoreSource | undefined): Promise<Core> {
  if (given) source = Promise.resolve(given)
  const instance = { module: await makeModule(), isReplacing: false }
  const core = bind(instance)
  instances.set(core, instance)
  return core
}

async function makeModule(): Promise<WasmModule> {
  source ??= readCoreBytes()
  const bytes = await source
  return new Promise((resolve, reject) => {
    const instantiateWasm: InstantiateWasm = (imports, receive) => {
      instanceOf(bytes, imports).then(receive).catch(reject)
      return {}
    }
    createModule({ instantiateWasm, locateFile: name => name }).then(resolve, reject)
  })
}

async function instanceOf(bytes: CoreSource, imports: WebAssembly.Imports) {
  // Of bytes it makes a pair of module and instance, of a module an instance; no type says both.
  const made: object = await WebAssembly.instantiate(bytes as BufferSource, imports)
  return ('instance' in made ? made.instance : made) as WebAssembly.Instance
}

function forgetAndRethrow(cause: unknown): never {
  source = undefined
  loading = undefined
  throw cause
}

function bind(instance: Instance): Core {
  const operation =
    <K extends keyof Core>(name: K) =>
    (request?: object) =>
      // The core's own tests hold its answers to the contract; JSON.parse cannot know them.
      call(instance, name, request ?? {}) as ReturnType<Core[K]>
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
    parseClientId: operation('parseClientId'),
    parseCallbackUrl: operation('parseCallbackUrl'),
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
    writeSetup: operation('writeSetup'),
    readSetup: operation('readSetup'),
  }
}

function call(instance: Instance, name: string, request: object): unknown {
  if (instance.module === null) return stopped()
  const text = textOf(request)
  if (text === undefined) return notJson()
  try {
    const answer = ask(instance.module, name, text)
    if (instance.module.heapBytes() > mostHeapBytes) void replaceGrown(instance)
    return JSON.parse(answer)
  } catch {
    // Never the thrown text: it could quote the request, and the request may hold a secret.
    return stop(instance)
  }
}

/** UTF-8 has no fewer bytes than a string has units, so this is refused before it is copied. */
function ask(module: WasmModule, name: string, text: string): string {
  return text.length > module.maxRequestBytes ? module.refuseSize() : module.call(name, text)
}

/** Nothing is kept between calls, so the next one may go to another instance. */
async function replaceGrown(instance: Instance): Promise<void> {
  if (instance.isReplacing) return
  instance.isReplacing = true
  const grown = instance.module
  const fresh = await makeModule().catch(() => grown)
  if (instance.module === grown) instance.module = fresh
  instance.isReplacing = false
}

/** What an abort or a trap leaves in the memory is anybody's guess, so no call goes there again. */
function stop(instance: Instance): Answer<never> {
  instance.module = null
  loading = undefined
  return stopped()
}

/** Undefined for what JSON has no words for, or where code of the request's own throws. */
function textOf(request: object): string | undefined {
  try {
    return JSON.stringify(request)
  } catch {
    return undefined
  }
}

/** No fallback generator, on purpose. */
function randomHex(): string | null {
  try {
    const entropy = globalThis.crypto.getRandomValues(new Uint8Array(entropyBytes))
    return Array.from(entropy, byte => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    // There is none, or it failed: what it has filled in until then counts for nothing.
    return null
  }
}

function noSecureRandom(): Answer<never> {
  return failed(
    'no_secure_random',
    'This browser has no secure random generator (crypto.getRandomValues), so no state and no ' +
      'PKCE pair can be made here. Use a current browser.',
  )
}

function notJson(): Answer<never> {
  return failed(
    'malformed_json',
    'The request cannot be written as JSON: it holds a BigInt, refers to itself, nests too deeply, ' +
      'or a getter or toJSON of it throws. Give plain data.',
  )
}

function stopped(): Answer<never> {
  return failed(
    'internal',
    'The core has stopped and answers no more. Load a new one (loadCore, or reload the page).',
  )
}

function failed(code: CoreError['code'], message: string): Answer<never> {
  return { ok: false, error: { code, field: null, message } }
}
