import type { Facts, Ready } from '../answers/facts.ts'
import type { DraftChange, DraftDifference } from '../core/contract.d.ts'
import type { Apply, Change } from '../model/changes.ts'
import type { Place } from '../model/place.ts'
import type { SetupKind } from '../model/setup-kind.ts'

/** What reaches outside the state: clipboard, storage, focus, a fresh WASM instance. */
export interface Actions {
  /** A change by a keystroke: costly answers are recomputed only when typing pauses. */
  type(change: Change): void
  /** Opens a place and puts the focus there, after a change if there is one. */
  go(place: Place, change?: Change): void
  copy(what: string, text: string): void
  /** Applies what the core proposes, with an undo. */
  change(proposal: DraftChange): void
  /** A change with an undo, which goes to a place where one is named. */
  reversibly(words: string, change: Change, place?: Place): void
  undo(): void
  /** Withdraws the undo. */
  dismiss(): void
  clearSecrets(): void
  retry(): void
  /** Returns the consent URL that has started, as each start has a state of its own; '' if none has. */
  startFlow(): string
  receive(address: string): void
  forgetFlow(): void
  startOver(): void
  /** Takes over somebody else's setup, with an undo. */
  openSetup(changes: DraftDifference[], kind: SetupKind): void
  /** Reads the first of these files as a setup to open. */
  openSetupFile(files: FileList | null | undefined): void
  print(): void
}

/** All a view gets to see. */
export interface Page extends Facts {
  apply: Apply
  act: Actions
}

/** A page whose core has loaded. */
export type ReadyPage = Page & Ready

export function isReady(page: Page): page is ReadyPage {
  return page.results !== null
}
