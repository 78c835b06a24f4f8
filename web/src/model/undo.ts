/** Undo of the last change that threw something away. */
import type { Change } from './changes.ts'
import { type State, savedPart, type Undo, type Undoable } from './state.ts'

export const offerUndo =
  (words: string, before: Undo['before']): Change =>
  state => {
    const after = { ...savedPart(state), flow: state.flow }
    return { ...state, notice: words, undo: { words, before, after } }
  }

/** Restores only members that nothing has changed since. */
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

/** Withdraws the undo once a later change has touched the draft or the flow. */
export function settle(state: State): State {
  const { undo, notice, draft, flow } = state
  if (!undo || (undo.after.draft === draft && undo.after.flow === flow)) return state
  return { ...state, undo: null, notice: notice === undo.words ? '' : notice }
}
