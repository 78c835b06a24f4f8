import type { Advice, DraftChange } from './core-contract.d.ts'
import type { FieldErrors } from './errors.ts'
import type { Results } from './results.ts'
import type { Apply, Change, State } from './state.ts'
import type { Step } from './steps.ts'

/** What reaches outside the state: the clipboard, the address bar, a fresh WASM instance. */
export interface Actions {
  /** A change by one more letter: what is costly to know waits for a pause. */
  type(change: Change): void
  copy(what: string, text: string): void
  /** Takes over what the core proposes; `undo` takes it back. */
  change(proposal: DraftChange): void
  /** A change that throws something away, with the offer to take it back. */
  reversibly(words: string, change: Change): void
  undo(): void
  /** Puts the offer away. */
  dismiss(): void
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
  /** What the core says about the draft and nothing else on the page says. */
  advice: Advice[]
  /** Where each step stands. */
  steps: Step[]
  apply: Apply
  act: Actions
}

/** A page whose core has loaded. */
export type ReadyPage = Page & { results: Results }
