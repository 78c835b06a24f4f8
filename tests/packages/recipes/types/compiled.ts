/** With the types of the DOM or of Node: a compiled module, and bytes as these give them. */
import { loadCore } from 'confluence-oauth-core'

export async function load(module: WebAssembly.Module, source: BufferSource): Promise<void> {
  await loadCore({ wasmBinary: module })
  await loadCore({ wasmBinary: source })
  await loadCore({ wasmBinary: await WebAssembly.compile(source) })
}

/** Never called: what the types refuse. */
export function refused(response: Response): void {
  // @ts-expect-error a response that nobody has read
  void loadCore({ wasmBinary: response })
}
