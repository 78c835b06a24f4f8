/** The loop: a change, the state after it, what follows from that, and whoever wants to know. */
import { type Facts, factsOf } from '../answers/facts.ts'
import { type Asker, createAsker } from '../answers/questions.ts'
import { computeResults } from '../answers/results.ts'
import { rememberFocus } from '../browser/focus.ts'
import type { Core } from '../core/contract.d.ts'
import type { Change } from '../model/changes.ts'
import type { State } from '../model/state.ts'
import { settle } from '../model/undo.ts'
import { keepFlow, keepState } from './keep.ts'

/** In ms, after the last change: time to save, and to recompute what typing skipped. */
const restDelay = 200

export type Store = ReturnType<typeof createStore>

export function createStore(initial: State) {
  let state = initial
  let asker: Asker | undefined
  let resting: number | undefined
  const followers: ((facts: Facts) => void)[] = []
  // An old flow ran out while it was stored.
  keepFlow(state.flow)

  function results(isTyping = false) {
    if (state.core.status !== 'ready' || !asker) return null
    return computeResults(state, state.core.catalogue, asker, isTyping)
  }

  function facts(isTyping = false): Facts {
    return factsOf(state, results(isTyping))
  }

  function refresh(isTyping = false): void {
    const now = facts(isTyping)
    for (const follow of followers) follow(now)
  }

  function rest(): void {
    keepState(state)
    refresh()
  }

  function restSoon(): void {
    clearTimeout(resting)
    resting = window.setTimeout(rest, restDelay)
  }

  /** Alters the state and tells nobody. */
  function set(change: Change): boolean {
    const next = settle(change(state))
    if (next === state) return false
    if (next.flow !== state.flow) keepFlow(next.flow)
    // Whatever ended the flow, its pair is used up.
    if (state.flow.status === 'waiting' && next.flow.status !== 'waiting') asker?.pair.forget()
    state = next
    return true
  }

  /** `lead` puts the focus somewhere else, before it is looked for where it was. */
  function apply(change: Change, isTyping = false, lead?: () => void): void {
    if (!set(change)) {
      lead?.()
      return
    }
    // Typing never removes the focused field.
    const focus = isTyping ? null : rememberFocus()
    refresh(isTyping)
    lead?.()
    focus?.keep()
    restSoon()
  }

  return {
    state: () => state,
    results,
    facts,
    set,
    apply,
    refresh,
    restSoon,
    follow: (follower: (facts: Facts) => void) => followers.push(follower),
    asker: () => asker,
    useCore(core: Core): void {
      asker = createAsker(core)
    },
    /** A pair of verifier and state is for one start. */
    renewPair(): void {
      asker?.pair.forget()
      refresh()
    },
  }
}
