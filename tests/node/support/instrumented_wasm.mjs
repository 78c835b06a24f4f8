/**
 * The shipped WASM, each of whose exported functions traps when a test says so. Nothing of this is in
 * the shipped code: what the module exports is wrapped where it is instantiated.
 */
export function instrumented() {
  const { instantiate } = WebAssembly
  let instances = 0
  let isTrapping = false
  let calls = 0

  const wrapped = fn =>
    function guarded(...args) {
      calls += 1
      if (isTrapping) throw new WebAssembly.RuntimeError('unreachable ATOA-canary')
      return fn(...args)
    }

  WebAssembly.instantiate = async (source, imports) => {
    instances += 1
    const { instance, module } = await instantiate(source, imports)
    const exports = Object.entries(instance.exports).map(([name, value]) => [
      name,
      typeof value === 'function' ? wrapped(value) : value,
    ])
    return { instance: { exports: Object.fromEntries(exports) }, module }
  }

  return {
    trap() {
      isTrapping = true
    },
    heal() {
      isTrapping = false
      calls = 0
    },
    callsSinceTrap: () => calls,
    instances: () => instances,
    restore: () => Object.assign(WebAssembly, { instantiate }),
  }
}
