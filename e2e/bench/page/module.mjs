/** The module itself: compiled, and an instance made of it. */

export async function moduleCases() {
  const bytes = await (await fetch('/core/core.wasm')).arrayBuffer()
  const imports = await importsOf()
  const module = await WebAssembly.compile(bytes)
  return [
    {
      id: 'wasm_compile',
      what: `compile the WASM, ${Math.round(bytes.byteLength / 1000)} kB`,
      contenders: { ours: () => WebAssembly.compile(bytes) },
    },
    {
      id: 'wasm_instantiate',
      what: 'instantiate the WASM',
      contenders: { ours: () => WebAssembly.instantiate(module, imports) },
    },
  ]
}

/** What the glue gives to the module, caught while another copy of it loads. */
async function importsOf() {
  const { instantiate } = WebAssembly
  const caught = new Promise(resolve => {
    WebAssembly.instantiate = (source, imports) => {
      resolve(imports)
      return instantiate.call(WebAssembly, source, imports)
    }
  })
  const { loadCore } = await import('/core/core.js?another')
  await loadCore()
  WebAssembly.instantiate = instantiate
  return caught
}
