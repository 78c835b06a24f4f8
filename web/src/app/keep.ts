/** What is kept across a reload, under which name and in which shape. */
import { readStored, removeStored, writeStored } from '../browser/storage.ts'
import { type Flow, restoreFlow, storedFlow } from '../model/flow.ts'
import { initialState, type State, savedMember } from '../model/state.ts'

const savedName = 'draft'
const flowName = 'flow'

/** The state that a new page starts with. `now` in ms since 1970. */
export function restoreState(now: number): State {
  const saved = readStored(savedName)
  return {
    ...initialState,
    ...savedMember.restore(saved),
    isNew: saved === null,
    flow: restoreFlow(readStored(flowName), now),
  }
}

/** Only the core sees a secret in a field that is no place for one, so without it nothing is kept. */
export function keepState(state: State): void {
  if (state.core.status !== 'ready') return
  const { core } = state.core
  const saved = savedMember.keep(state, (text, kind) => {
    const answer = core.checkStorable({ text, kind })
    return answer.ok && answer.value.storable
  })
  writeStored(savedName, saved)
}

/** What a reload would bring back; so without a core nothing that was typed since. */
export function asReloaded(state: State): State {
  return { ...restoreState(Date.now()), core: state.core }
}

export function keepFlow(flow: Flow): void {
  const stored = storedFlow(flow)
  if (stored === null) removeStored(flowName)
  else writeStored(flowName, stored)
}

export function forgetState(): void {
  removeStored(savedName)
}
