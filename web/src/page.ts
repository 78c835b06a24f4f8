import type { FieldErrors } from './errors.ts'
import type { Results } from './results.ts'
import type { Apply, State } from './state.ts'

/** What reaches outside the state: the clipboard, the address bar, a fresh WASM instance. */
export interface Actions {
  copy(what: string, text: string): void
  clearSecrets(): void
  retry(): void
  startFlow(): void
  receive(address: string): void
  forgetFlow(): void
  startOver(): void
  print(): void
}

/** All a view gets to see. `results` is null until the core has loaded. */
export interface Page {
  state: State
  results: Results | null
  errors: FieldErrors
  apply: Apply
  act: Actions
}

/** A page whose core has loaded. */
export type ReadyPage = Page & { results: Results }
