/**
 * The one state of the page and every change to it. A change is a named function that returns a
 * `Change`; nothing else alters the state, and nothing is read back from the document.
 */
import { adopt } from './advice.ts'
import type { Catalogue, Core, Draft, SnippetLanguage, Strategy } from './core-contract.d.ts'
import type { Flow } from './flow.ts'

export type PickerKind = 'tools' | 'operations' | 'scopes'

export interface Picker {
  kind: PickerKind
  text: string
  resource: string
  verb: string
}

/** What survives a reload of this tab. It has no place for a secret. */
export interface Saved {
  draft: Draft
  scopeText: string
  atlassianText: string
  composioText: string
  grantedText: string
  /** The callback URL that the app has now, as pasted. */
  registeredCallback: string
  connectionId: string
  /** Composio's answer about what its tools need. */
  toolScopesText: string
  picker: Picker
  consentMode: 'preview' | 'own'
  ownCallback: string
  configTab: SnippetLanguage | 'dashboard'
  linkTab: SnippetLanguage
  tokenTab: SnippetLanguage
  sideTab: SnippetLanguage
  isFormEncoded: boolean
  /** Ids of the parts that are unfolded. */
  open: string[]
}

export type CoreStatus =
  | { status: 'loading' }
  | { status: 'failed'; message: string }
  | {
      status: 'ready'
      core: Core
      catalogue: Catalogue
      about: { version: string; catalogueDate: string }
    }

export interface State extends Saved {
  core: CoreStatus
  secret: string
  secretInCopies: boolean
  explainText: string
  callbackAddress: string
  /** May hold tokens, so it is never stored. */
  tokenAnswer: string
  flow: Flow
  /** Id of the section at the top of the window. */
  currentStep: string
  /** The one polite line at the foot of the page. */
  notice: string
  /** What was copied last, for as long as that is said. */
  copied: string
  /** What to go back to, for as long as draft and flow are as that change left them. */
  undo: Undo | null
  /** Text that no clipboard would take, shown selected for the person to copy. */
  manualCopy: string | null
  /** Text of a setup that is being opened; null where the place for it is closed. Never stored. */
  handOver: string | null
}

export interface Undo {
  /** Stands in the status line, beside the button. */
  words: string
  before: Partial<Undoable>
  after: Undoable
}

/** What an undo can bring back. It has no place for a secret either. */
export type Undoable = Saved & Pick<State, 'flow'>

export type Change = (state: State) => State
export type Apply = (change: Change) => void

export type DraftText = 'appName' | 'callbackUrl' | 'clientId' | 'authConfigId' | 'userId' | 'site'
export type PlainText =
  | 'atlassianText'
  | 'composioText'
  | 'grantedText'
  | 'registeredCallback'
  | 'connectionId'
  | 'toolScopesText'
  | 'tokenAnswer'
  | 'ownCallback'
  | 'secret'
  | 'explainText'
  | 'callbackAddress'
export type Picked = 'tools' | 'operations' | 'scopes' | 'ticked'

export function initialDraft(): Draft {
  return {
    preset: null,
    tools: [],
    operations: [],
    scopes: [],
    strategy: 'least-privilege',
    offlineAccess: true,
    appName: 'Confluence (my app)',
    callbackUrl: '',
    clientId: '',
    authConfigId: '',
    userId: '',
    site: '',
    ticked: [],
  }
}

export function initialState(): State {
  return {
    draft: initialDraft(),
    scopeText: '',
    atlassianText: '',
    composioText: '',
    grantedText: '',
    registeredCallback: '',
    connectionId: '',
    toolScopesText: '',
    picker: { kind: 'tools', text: '', resource: '', verb: '' },
    consentMode: 'preview',
    ownCallback: '',
    configTab: 'json',
    linkTab: 'json',
    tokenTab: 'curl',
    sideTab: 'curl',
    isFormEncoded: false,
    core: { status: 'loading' },
    secret: '',
    secretInCopies: false,
    explainText: '',
    callbackAddress: '',
    tokenAnswer: '',
    flow: { status: 'none' },
    open: [],
    currentStep: 'step-1',
    notice: '',
    copied: '',
    undo: null,
    manualCopy: null,
    handOver: null,
  }
}

const changeDraft =
  (part: Partial<Draft>): Change =>
  state => ({ ...state, draft: { ...state.draft, ...part } })

export const setDraftText = (name: DraftText, value: string): Change =>
  changeDraft({ [name]: value })

export const setText =
  (name: PlainText, value: string): Change =>
  state => ({ ...state, [name]: value })

export const setCore =
  (core: CoreStatus): Change =>
  state => ({ ...state, core })

export const choosePreset = (id: string): Change => changeDraft({ preset: id })
export const chooseOwn = (): Change => changeDraft({ preset: null })

/** Typing a list is a choice of its own. */
export const setScopeText =
  (scopeText: string): Change =>
  state => ({ ...chooseOwn()(state), scopeText })

/** Makes a preset, or what is left of a list, one's own choice. */
export const setOwnChoice =
  ({ tools, operations, scopes }: Pick<Draft, 'tools' | 'operations' | 'scopes'>): Change =>
  state => ({
    ...state,
    scopeText: scopes.join('\n'),
    draft: { ...state.draft, preset: null, tools, operations, scopes: [] },
  })

export const clearOwnChoice = (): Change => state => ({
  ...state,
  scopeText: '',
  draft: { ...state.draft, tools: [], operations: [], scopes: [] },
})

export const setPicked =
  (list: Picked, ids: string[], chosen: boolean): Change =>
  state => {
    const changed = new Set(state.draft[list])
    for (const id of ids) {
      if (chosen) changed.add(id)
      else changed.delete(id)
    }
    return changeDraft({ [list]: [...changed] })(state)
  }

/** Takes over what the core proposes. A pasted list belongs to the choice that this replaces. */
export const applyProposal =
  (set: Partial<Draft>): Change =>
  state => ({
    ...state,
    draft: adopt(state.draft, set),
    scopeText: 'scopes' in set || 'preset' in set ? '' : state.scopeText,
  })

/** What is kept across a reload, and what starting over can be taken back to. */
export function savedPart(state: State): Saved {
  return {
    draft: state.draft,
    scopeText: state.scopeText,
    atlassianText: state.atlassianText,
    composioText: state.composioText,
    grantedText: state.grantedText,
    registeredCallback: state.registeredCallback,
    connectionId: state.connectionId,
    toolScopesText: state.toolScopesText,
    picker: state.picker,
    consentMode: state.consentMode,
    ownCallback: state.ownCallback,
    configTab: state.configTab,
    linkTab: state.linkTab,
    tokenTab: state.tokenTab,
    sideTab: state.sideTab,
    isFormEncoded: state.isFormEncoded,
    open: state.open,
  }
}

export const offerUndo =
  (words: string, before: Undo['before']): Change =>
  state => {
    const after = { ...savedPart(state), flow: state.flow }
    return { ...state, notice: words, undo: { words, before, after } }
  }

/** Only what is still as that change left it: what was opened or typed since stays. */
export const takeBack = (): Change => state => {
  if (!state.undo) return state
  const { before, after } = state.undo
  const isLeft = (member: string) => {
    const name = member as keyof Undoable
    return state[name] === after[name]
  }
  const left = Object.entries(before).filter(([member]) => isLeft(member))
  return { ...state, ...Object.fromEntries(left), undo: null }
}

export const dismiss = (): Change => state => ({ ...state, notice: '', undo: null })

/** A later change of the draft, or of the flow, ends the offer to take back an earlier one. */
export function settle(state: State): State {
  const { undo, notice, draft, flow } = state
  if (!undo || (undo.after.draft === draft && undo.after.flow === flow)) return state
  return { ...state, undo: null, notice: notice === undo.words ? '' : notice }
}

export const setStrategy = (strategy: Strategy): Change => changeDraft({ strategy })
export const setOfflineAccess = (offlineAccess: boolean): Change => changeDraft({ offlineAccess })

export const setPicker =
  (part: Partial<Picker>): Change =>
  state => ({ ...state, picker: { ...state.picker, ...part } })

export const choosePicker = (kind: PickerKind): Change =>
  setPicker({ kind, resource: '', verb: '' })

/**
 * Replaces the misspelt name by the one that was meant, wherever it stands as a whole name, in an
 * address too.
 */
export const acceptSuggestion =
  (name: string, suggestion: string): Change =>
  state => {
    const letters = name.replace(/\W/g, letter => (letter === ':' ? '(?::|%3A)' : `\\${letter}`))
    const whole = new RegExp(`(?<=^|[^\\w:-]|%[\\dA-F]{2})${letters}(?![\\w:-]|\\.\\w|%3A)`, 'gi')
    return { ...state, scopeText: state.scopeText.replace(whole, () => suggestion) }
  }

export const setConsentMode =
  (consentMode: Saved['consentMode']): Change =>
  state => ({ ...state, consentMode })

export const setTab =
  (tabs: Partial<Pick<Saved, 'configTab' | 'linkTab' | 'tokenTab' | 'sideTab'>>): Change =>
  state => ({ ...state, ...tabs })

export const setFormEncoded =
  (isFormEncoded: boolean): Change =>
  state => ({ ...state, isFormEncoded })

export const setSecretInCopies =
  (secretInCopies: boolean): Change =>
  state => ({ ...state, secretInCopies })

export const forgetSecret = (): Change => state =>
  state.secret === '' ? state : { ...state, secret: '', secretInCopies: false, manualCopy: null }

export const setFlow =
  (flow: Flow): Change =>
  state =>
    state.flow === flow ? state : { ...state, flow }

export const setOpen =
  (id: string, isOpen: boolean): Change =>
  state => {
    if (state.open.includes(id) === isOpen) return state
    const others = state.open.filter(entry => entry !== id)
    return { ...state, open: isOpen ? [...others, id] : others }
  }

export const setCurrentStep =
  (currentStep: string): Change =>
  state =>
    state.currentStep === currentStep ? state : { ...state, currentStep }

export const setNotice =
  (notice: string): Change =>
  state =>
    state.notice === notice ? state : { ...state, notice }

export const setCopied =
  (copied: string): Change =>
  state =>
    state.copied === copied ? state : { ...state, copied }

export const setManualCopy =
  (manualCopy: string | null): Change =>
  state => ({ ...state, manualCopy })

/** Empties the form; what the core is stays. */
export const startOver = (): Change => state => ({ ...initialState(), core: state.core })
