/** What a person can do that reaches outside the state. */
import { jointValues } from '../answers/joints.ts'
import { ownAddress } from '../browser/address.ts'
import { copyText } from '../browser/clipboard.ts'
import { ask } from '../browser/dialogs.ts'
import { focusFirst, rememberFocus } from '../browser/focus.ts'
import { readFile } from '../browser/setup-link.ts'
import type { Core } from '../core/contract.d.ts'
import { loadCore, reloadCore } from '../core/load.ts'
import {
  applyProposal,
  applySetup,
  type Change,
  fillDefaults,
  forgetSecret,
  setCopied,
  setCore,
  setFlow,
  setManualCopy,
  setSetupText,
  setText,
  startOver,
  takeTask,
} from '../model/changes.ts'
import { receive, startFlow } from '../model/flow.ts'
import { confirm, goTo } from '../model/moves.ts'
import { addProof } from '../model/proving.ts'
import { type State, savedPart, type Undo } from '../model/state.ts'
import { dismiss, offerUndo, takeBack } from '../model/undo.ts'
import { plural } from '../model/words.ts'
import { flowWords } from '../views/connect/flow.ts'
import type { Actions } from '../views/page.ts'
import { changeWords, reducedWords, selectorsOf, toReplace } from './action-words.ts'
import type { Announcer } from './announce.ts'
import { forgetState, keepState } from './keep.ts'
import type { Store } from './store.ts'

/** In ms: how long a button says that it has copied. */
const copiedFor = 2000

/** `start` loads a core and goes on with it. */
export function createActions(
  store: Store,
  { say, stay }: Announcer,
  start: (load: () => Promise<Core>) => Promise<void>,
): Actions {
  const { apply } = store
  let goBack = (): void => undefined
  let forgetting: number | undefined

  /** A change with an undo, which stays until it is dismissed or the draft changes again. */
  function changeWithOffer(change: Change, words: () => string, before: Undo['before']): void {
    let focus = rememberFocus()
    apply(change)
    // A dialog that this change closed has given the focus back to the header.
    if (focus.isLost() && document.activeElement?.matches('header *')) focus = rememberFocus()
    goBack = focus.goBack
    stay()
    apply(offerUndo(words(), before))
    if (focus.isLost()) focusUndo()
  }

  function clearAll(): void {
    const before = savedPart(store.state())
    forgetState()
    changeWithOffer(asNew, () => 'Every step is empty again.', before)
    focusUndo()
    void start(reloadCore)
  }

  return {
    type: change => apply(change, true),
    go(place, change) {
      const isNewStep = store.state().openStep !== place.step
      const focus = () => focusFirst(selectorsOf(place), isNewStep)
      apply(state => goTo(place)(dismiss()(change ? change(state) : state)), false, focus)
    },
    copy(what, text) {
      if (text === '') return say('There is nothing to copy yet.')
      void copyText(text).then(copied => {
        if (copied === 'by-hand') {
          say(`Copy ${what} by hand.`)
          return apply(setManualCopy(text))
        }
        say(`Copied ${what}.${toReplace(text)}`)
        apply(setCopied(what))
        clearTimeout(forgetting)
        forgetting = window.setTimeout(() => apply(setCopied('')), copiedFor)
      })
    },
    change({ label, set }) {
      const { draft } = store.state()
      const before = store.results()
      const words = () =>
        reducedWords(before, store.results()) || changeWords(label, before, store.results())
      changeWithOffer(applyProposal(set), words, { draft })
    },
    reversibly(words, change, place) {
      const moved: Change = state => (place ? goTo(place)(change(state)) : change(state))
      changeWithOffer(moved, () => words, savedPart(store.state()))
      if (place) focusFirst(selectorsOf(place), true)
    },
    undo() {
      apply(takeBack())
      say('Taken back.')
      goBack()
    },
    dismiss() {
      apply(dismiss())
      goBack()
    },
    clearSecrets() {
      apply(forgetSecret())
      void start(reloadCore).then(() => say('The secret is cleared.'))
    },
    retry() {
      apply(setCore({ status: 'loading' }))
      void start(loadCore)
    },
    startFlow() {
      // The flow that waits was started with the pair that is shown.
      if (store.state().flow.status === 'waiting') store.renewPair()
      const results = store.results()
      if (!results?.prepared.ok || !results.ownConsent.ok) return ''
      apply(setFlow(startFlow(results.prepared.value, results.asked, Date.now())))
      keepState(store.state())
      return results.ownConsent.value.url
    },
    receive(address) {
      const core = store.asker()?.core
      if (!core) return
      apply(setFlow(receive(core, store.state().flow, address, Date.now())))
      apply(setText('callbackAddress', ''))
      say(flowWords(store.state().flow))
    },
    forgetFlow() {
      const { flow } = store.state()
      changeWithOffer(setFlow({ status: 'none' }), () => 'The flow is forgotten.', { flow })
    },
    startOver() {
      const dialog = document.querySelector<HTMLDialogElement>('#ask-start-over')
      if (dialog) void ask(dialog).then(isSure => isSure && clearAll())
    },
    print: () => window.print(),
    openSetup(changes, kind) {
      const before = savedPart(store.state())
      apply(applySetup(changes))
      apply(kind === 'setup' ? confirm('plan') : takeTask(kind))
      const results = store.results()
      const isReady = kind === 'ready' && results !== null
      const last: Change = isReady
        ? addProof('sender', jointValues(store.state(), results))
        : state => state
      const done = {
        setup: `The setup is taken over: ${plural(changes.length, 'value')} set.`,
        ask: 'The task is open, at its first card.',
        ready: 'The Atlassian app is ready: go on in Composio.',
      }
      changeWithOffer(last, () => done[kind], before)
      if (kind !== 'setup') focusFirst([kind === 'ask' ? '#card-name-heading' : '#heading-3'])
    },
    openSetupFile(files) {
      void readFile(files).then(text => text !== null && apply(setSetupText(text)))
    },
  }
}

/** Without a core there is nothing to fill in yet. */
function asNew(state: State): State {
  const empty = startOver()(state)
  const { core } = state
  return core.status === 'ready' ? fillDefaults(core.catalogue, ownAddress)(empty) : empty
}

function focusUndo(): void {
  document.querySelector<HTMLElement>('#undo')?.focus({ preventScroll: true })
}
