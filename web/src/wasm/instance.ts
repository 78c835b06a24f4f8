/**
 * The core's WASM without glue: text goes in and comes out as UTF-8 through one buffer in its
 * memory. wasm/api/bindings.cpp is the other end.
 */
export interface WasmModule {
  /** JSON text in, JSON text out; the only thing that crosses the boundary. */
  call(operation: string, requestJson: string): string
}

interface Exports {
  memory: WebAssembly.Memory
  _initialize(): void
  room(bytes: number): number
  call(operationBytes: number): number
  answer(): number
}

/** What the C library asks for. Neither has anything to do here: `proc_exit` is where it gives up. */
const imports = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    proc_exit() {
      throw new Error('The core gave up.')
    },
  },
}

export async function createModule(bytes: BufferSource): Promise<WasmModule> {
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  // TypeScript cannot know what a WASM file exports; every test of the shipped module comes by here.
  const core = instance.exports as unknown as Exports
  core._initialize()
  return { call: (operation, request) => exchange(core, operation, request) }
}

/** Memory may grow inside `room` and `call`, and its old buffer is gone then: look after each. */
function exchange(core: Exports, operation: string, request: string): string {
  const text = new TextEncoder().encode(operation + request)
  const start = core.room(text.length)
  new Uint8Array(core.memory.buffer).set(text, start)
  // Names of operations are ASCII, a byte a character.
  const length = core.call(operation.length)
  return new TextDecoder().decode(new Uint8Array(core.memory.buffer, core.answer(), length))
}
