/** Every change to the state, each a named function that returns a `Change`. */
import type { Catalogue, Draft, DraftDifference, Strategy } from '../core/contract.d.ts'
import { adopt, type DraftList, type DraftText } from './draft.ts'
import type { Flow } from './flow.ts'
import {
  type CoreStatus,
  initialState,
  type Picker,
  type PickerKind,
  type PlainText,
  type Saved,
  type State,
} from './state.ts'

export type Change = (state: State) => State
export type Apply = (change: Change) => void

const set =
  <K extends keyof State>(name: K, value: State[K]): Change =>
  state =>
    state[name] === value ? state : { ...state, [name]: value }

const changeDraft =
  (part: Partial<Draft>): Change =>
  state => ({ ...state, draft: { ...state.draft, ...part } })

export const setDraftText = (name: DraftText, value: string): Change =>
  changeDraft({ [name]: value })

/** What is pasted, even if it is the same again, is newer than what was said and ticked before. */
export const setText =
  (name: PlainText, value: string): Change =>
  state => {
    const next = set(name, value)(state)
    if (name === 'explainText') return { ...next, tickedSince: [], answered: initialState.answered }
    return name === 'atlassianText'
      ? { ...next, tickedSince: [], untickedSince: [], mendedText: '' }
      : next
  }

export const setCore = (core: CoreStatus): Change => set('core', core)

export const choosePreset = (id: string): Change => changeDraft({ preset: id })
export const chooseOwn = (): Change => changeDraft({ preset: null })

/** Unchooses the preset. */
export const setScopeText = (scopeText: string): Change => changeDraft({ preset: null, scopeText })

/** Copies a preset into the own choice. */
export const setOwnChoice = ({
  tools,
  operations,
  scopes,
}: Pick<Draft, 'tools' | 'operations' | 'scopes'>): Change =>
  changeDraft({ preset: null, tools, operations, scopes: [], scopeText: scopes.join('\n') })

export const clearOwnChoice = (): Change =>
  changeDraft({ tools: [], operations: [], scopes: [], scopeText: '' })

export const setPicked =
  (list: DraftList, ids: string[], chosen: boolean): Change =>
  state => {
    const changed = new Set(state.draft[list])
    for (const id of ids) {
      if (chosen) changed.add(id)
      else changed.delete(id)
    }
    return changeDraft({ [list]: [...changed] })(state)
  }

/** Applies what the core proposes. */
export const applyProposal =
  (set: Partial<Draft>): Change =>
  state => ({ ...state, draft: adopt(state.draft, set) })

export const setStrategy = (strategy: Strategy): Change => changeDraft({ strategy })
export const setWhoConnects = (whoConnects: Draft['whoConnects']): Change =>
  changeDraft({ whoConnects })
export const setSites = (sites: Draft['sites']): Change => changeDraft({ sites })
export const setOfflineAccess = (offlineAccess: boolean): Change => changeDraft({ offlineAccess })

export const setPicker =
  (part: Partial<Picker>): Change =>
  state => ({ ...state, picker: { ...state.picker, ...part } })

export const choosePicker = (kind: PickerKind): Change =>
  setPicker({ kind, resource: '', verb: '' })

/**
 * Replaces a misspelt scope in the pasted text, wherever it is a whole name; in an address its colon may
 * be written %3A.
 */
export const acceptSuggestion =
  (name: string, suggestion: string): Change =>
  state => {
    const letters = name.replace(/\W/g, letter => (letter === ':' ? '(?::|%3A)' : `\\${letter}`))
    const whole = new RegExp(`(?<=^|[^\\w:-]|%[\\dA-F]{2})${letters}(?![\\w:-]|\\.\\w|%3A)`, 'gi')
    const scopeText = state.draft.scopeText.replace(whole, () => suggestion)
    return changeDraft({ scopeText })(state)
  }

export const setLanguage = (language: Saved['language']): Change => set('language', language)

export const setFormEncoded = (isOn: boolean): Change => set('isFormEncoded', isOn)
export const setSecretInCopies = (isOn: boolean): Change => set('secretInCopies', isOn)

export const forgetSecret = (): Change => state =>
  state.secret === '' ? state : { ...state, secret: '', secretInCopies: false, manualCopy: null }

export const setFlow = (flow: Flow): Change => set('flow', flow)

export const setOpen =
  (id: string, isOpen: boolean): Change =>
  state => {
    if (state.open.includes(id) === isOpen) return state
    const others = state.open.filter(entry => entry !== id)
    return { ...state, open: isOpen ? [...others, id] : others }
  }

export const setNotice = (words: string): Change => set('notice', words)
export const setSpoken = (words: string): Change => set('spoken', words)
export const setCopied = (what: string): Change => set('copied', what)
export const setManualCopy = (text: string | null): Change => set('manualCopy', text)

/** Empties the form and keeps the core. */
export const startOver = (): Change => state => ({ ...initialState, core: state.core })

/**
 * What a new page starts with where nothing was typed yet: the first preset, the suggested callback,
 * and as its own callback the page's address, where it has one.
 */
export const fillDefaults =
  ({ presets, callbackUrls }: Catalogue, address: string | null): Change =>
  state => {
    if (!state.isNew) return state
    const { draft, ownCallback } = state
    const isUnchosen = draft.preset === null && draft.scopeText === ''
    const suggested = callbackUrls.find(entry => entry.isDefault)?.url ?? ''
    return {
      ...state,
      isNew: false,
      ownCallback: ownCallback || (address ?? ''),
      draft: {
        ...draft,
        preset: isUnchosen ? (presets[0]?.id ?? null) : draft.preset,
        callbackUrl: draft.callbackUrl || suggested,
      },
    }
  }

/** Null closes the dialog. Opening it clears the status line, which the dialog repeats. */
export const setSetupText =
  (setupText: string | null): Change =>
  state => {
    if (state.setupText === setupText) return state
    const isOpening = state.setupText === null
    return { ...state, setupText, ...(isOpening && { notice: '', givesAll: false }) }
  }

export const setGivesAll = (givesAll: boolean): Change => set('givesAll', givesAll)

/** Sets what differs in somebody else's setup, and closes the dialog. */
export const applySetup =
  (differences: DraftDifference[]): Change =>
  state => {
    const set: Partial<Draft> = Object.fromEntries(
      differences.map(({ member, to }) => [member, to]),
    )
    return { ...applyProposal(set)(state), setupText: null }
  }

/** A task from somebody else begins at Atlassian's app; what comes back leads on from there. */
export const takeTask =
  (kind: 'ask' | 'ready'): Change =>
  state => ({
    ...state,
    entrance: 'setup',
    openStep: kind === 'ask' ? '2' : '3',
    openCard: 'name',
    task: kind === 'ask' ? 'asked' : 'own',
    confirmed: kind === 'ask' ? ['plan'] : ['plan', 'name', 'sharing'],
  })
