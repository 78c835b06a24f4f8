import { changeWords, openAdvice } from './advice.ts'
import { arrival } from './arrival.ts'
import { copyText } from './copy.ts'
import { loadCore, reloadCore } from './core.ts'
import type { Catalogue, Core } from './core-contract.d.ts'
import { fieldErrors } from './errors.ts'
import { loadFault } from './faults.ts'
import { expire, forgetFlow, receive, restoreFlow, startFlow } from './flow.ts'
import { placeOfFocus } from './focus.ts'
import { followHandOver, takeFragment } from './hand-over.ts'
import { ask, closePanel } from './overlays.ts'
import type { Actions, Page } from './page.ts'
import { followScrolling, goToPlace, rememberPlace } from './place.ts'
import { openPortal } from './portal.ts'
import { partCount, show, showPart } from './render.ts'
import { computeResults, createAsker, prepare, type Results } from './results.ts'
import {
  applyProposal,
  type Change,
  choosePreset,
  dismiss,
  forgetSecret,
  initialState,
  offerUndo,
  type State,
  savedPart,
  setConsentMode,
  setCopied,
  setCore,
  setCurrentStep,
  setDraftText,
  setFlow,
  setManualCopy,
  setNotice,
  setText,
  settle,
  startOver,
  takeBack,
  type Undo,
} from './state.ts'
import { steps } from './steps.ts'
import { hasStoredDraft, removeStored, restore, save, writeStored } from './storage.ts'
import { flowWords } from './views/flow-view.ts'
import { followPrinting } from './views/paper.ts'
import { spokenVerdict } from './views/trouble.ts'

const isServed = location.protocol === 'http:' || location.protocol === 'https:'
const isFramed = window !== window.top

let state: State = {
  ...initialState(),
  ...restore(),
  flow: restoreFlow(),
  handOver: takeFragment(),
}
let asker: ReturnType<typeof createAsker> | undefined
let saving: number | undefined
let speaking: number | undefined
let silence: number | undefined
let spoken = ''
let goBack = (): void => undefined
let hasArrived = false
let needsDefaults = !hasStoredDraft()
const tellPortal = isFramed ? openPortal() : null

function apply(change: Change, isTyping = false): void {
  const next = settle(change(state))
  if (next === state) return
  state = next
  // While one types, the field in hand stays where it is.
  const place = isTyping ? null : placeOfFocus()
  refresh(isTyping)
  place?.keep()
  restSoon()
}

function restSoon(): void {
  clearTimeout(saving)
  saving = window.setTimeout(rest, 200)
}

/** Between two words there is time for what a letter need not wait for. */
function rest(): void {
  keep()
  refresh()
}

/** Without the core nobody sees a secret in the wrong field, so nothing is stored. */
function keep(): void {
  if (state.core.status === 'ready') save(state, state.core.core)
}

function refresh(isTyping = false): void {
  const page = pageOf(state, currentResults(isTyping))
  show(page)
  tellPortal?.(page)
  clearTimeout(speaking)
  speaking = window.setTimeout(() => speak(page), 900)
}

function pageOf(state: State, results: Results | null): Page {
  const errors = fieldErrors(state, results)
  const advice = openAdvice(results, errors)
  return {
    state,
    results,
    errors,
    advice,
    steps: steps(state, results, errors, advice),
    apply,
    act,
  }
}

function currentResults(isTyping = false): Results | null {
  if (state.core.status !== 'ready' || !asker) return null
  return computeResults(state, state.core.catalogue, asker, isTyping)
}

/** What the field in hand leads to, once the person pauses: a keystroke is not news. */
function speak({ errors, results }: Page): void {
  const control = document.activeElement
  const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
  const name = isField ? control.name : ''
  const explanation = name === 'explain-text' ? results?.explanation : null
  const words = errors.get(name) ?? (explanation?.ok ? spokenVerdict(explanation.value) : '')
  if (words === spoken) return
  if (words !== '') say(words)
  else if (state.notice === spoken) apply(setNotice(''))
  spoken = words
}

/** Said once, then out of the way. */
function say(words: string): void {
  apply(setNotice(words))
  clearTimeout(silence)
  silence = window.setTimeout(() => {
    apply(setCopied(''))
    apply(setNotice(state.undo?.words ?? ''))
  }, 8000)
}

/** A change, and the offer to take it back, which stays until it is dismissed or more changes. */
function changeWithOffer(change: Change, words: () => string, before: Undo['before']): void {
  let place = placeOfFocus()
  apply(change)
  // A dialog that has closed gave the focus back to what opened it.
  if (place.isLost() && document.activeElement?.matches('header *')) place = placeOfFocus()
  goBack = place.goBack
  clearTimeout(silence)
  apply(offerUndo(words(), before))
  if (place.isLost()) focus('#undo', true)
}

const act: Actions = {
  type: change => apply(change, true),
  copy(what, text) {
    if (text === '') return say('There is nothing to copy yet.')
    void copyText(text).then(copied => {
      say(copied === 'copied' ? `Copied ${what}.` : `Copy ${what} by hand.`)
      apply(copied === 'copied' ? setCopied(what) : setManualCopy(text))
    })
  },
  change({ label, set }) {
    const { draft, scopeText } = state
    const before = currentResults()?.wanted.length ?? 0
    const words = () => {
      const counts: [number, number] = [before, currentResults()?.wanted.length ?? 0]
      return `${label}: done. ${changeWords(draft, state.draft, counts)}`
    }
    changeWithOffer(applyProposal(set), words, { draft, scopeText })
  },
  reversibly(words, change) {
    changeWithOffer(change, () => words, savedPart(state))
  },
  undo() {
    apply(takeBack())
    if (state.flow.status === 'waiting') writeStored('flow', state.flow)
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
    if (!asker?.prepared.ok) return
    const site = currentResults()?.site
    const cloud = site?.ok ? site.value.cloud : 'commercial'
    apply(setFlow(startFlow(asker.prepared.value, state.ownCallback, state.draft.clientId, cloud)))
    keep()
  },
  receive(address) {
    const core = asker?.core
    if (!core) return
    apply(setFlow(receive(core, state.flow, address)))
    apply(setText('callbackAddress', ''))
    renewPair(core)
    say(flowWords(state.flow))
  },
  forgetFlow() {
    const { flow } = state
    changeWithOffer(setFlow(forgetFlow()), () => 'The flow is forgotten.', { flow })
    if (asker) renewPair(asker.core)
  },
  startOver() {
    const dialog = document.querySelector<HTMLDialogElement>('#ask-start-over')
    if (dialog) void ask(dialog).then(isSure => isSure && clearAll())
  },
  print: () => window.print(),
}

function clearAll(): void {
  const before = savedPart(state)
  forgetFlow()
  removeStored('draft')
  needsDefaults = true
  const { core } = state
  const fill = core.status === 'ready' ? defaults(core.catalogue) : (empty: State) => empty
  changeWithOffer(
    empty => fill(startOver()(empty)),
    () => 'Every step is empty again.',
    before,
  )
  needsDefaults = core.status !== 'ready'
  focus('#undo', true)
  void start(reloadCore)
}

function focus(selector: string, preventScroll = false): void {
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll })
}

/** A pair is for one flow. */
function renewPair(core: Core): void {
  if (asker) asker.prepared = prepare(core)
  refresh()
}

async function start(load: () => Promise<Core>): Promise<void> {
  try {
    const core = await load()
    await pause()
    const about = core.version()
    await pause()
    const catalogue = core.catalogue()
    if (!about.ok) throw new Error(about.error.message)
    if (!catalogue.ok) throw new Error(catalogue.error.message)
    await pause()
    const ready = setCore({ status: 'ready', core, catalogue: catalogue.value, about: about.value })
    asker = createAsker(core)
    state = settle(defaults(catalogue.value)(ready(state)))
    needsDefaults = false
    await draw()
    restSoon()
    await pause()
    arrive()
  } catch (cause) {
    apply(setCore({ status: 'failed', message: loadFault(cause) }))
  }
}

/** In parts, until somebody acts in between, who gets all of it at once. */
async function draw(): Promise<void> {
  await pause()
  const begun = state
  const page = pageOf(begun, currentResults())
  for (let part = 0; part < partCount; part++) {
    await pause()
    if (state !== begun) return
    showPart(page, part)
  }
  await pause()
  if (state === begun) refresh()
}

/** Lets the browser draw and listen between two long pieces of work. */
function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}

/**
 * What a new page starts with where nothing was typed yet: the first preset, the suggested
 * callback, this page as its own.
 */
function defaults({ presets, callbackUrls }: Catalogue): Change {
  if (!needsDefaults) return state => state
  const preset = presets[0]?.id
  const suggested = callbackUrls.find(entry => entry.isDefault)?.url
  const own = isServed && !isFramed ? location.origin + location.pathname : undefined
  return state => {
    const { draft, scopeText, ownCallback } = state
    const changes: Change[] = []
    if (preset && draft.preset === null && scopeText === '') changes.push(choosePreset(preset))
    if (suggested && draft.callbackUrl === '') changes.push(setDraftText('callbackUrl', suggested))
    if (own && ownCallback === '') changes.push(setText('ownCallback', own))
    return changes.reduce((changed, change) => change(changed), state)
  }
}

/** Once, when everything stands: to where the link, the reload or Atlassian's answer leads. */
function arrive(): void {
  if (hasArrived) return
  hasArrived = true
  if (arrival === null) goToPlace()
  else takeArrival(arrival)
}

function takeArrival(address: string): void {
  apply(setConsentMode('own'))
  act.receive(address)
  document.querySelector('.flow')?.scrollIntoView({ behavior: 'instant' })
}

function checkFlow(): void {
  apply(setFlow(expire(state.flow)))
}

// First of all, so that the core's bytes are on their way while the page is drawn.
void start(loadCore)
void draw()
followScrolling(step => apply(setCurrentStep(step)))
followHandOver(apply)
followPrinting(refresh)
document.addEventListener('keydown', closePanel)
document.addEventListener('click', closePanel)
window.setInterval(checkFlow, 30_000)
window.addEventListener('pageshow', checkFlow)
window.addEventListener('pagehide', () => {
  keep()
  rememberPlace()
  // The back/forward cache would keep the field, and the memory of the instance that has read it.
  if (state.secret === '') return
  apply(forgetSecret())
  void start(reloadCore)
})
document.getElementById('manual-copy')?.addEventListener('close', () => apply(setManualCopy(null)))
document.getElementById('start-over')?.addEventListener('click', act.startOver)
