/** A setup for somebody else, and one from somebody else. Format and judgement are the core's. */
import type { Answer, OpenedSetup } from '../core/contract.d.ts'
import { asSetup } from '../model/setup-kind.ts'
import type { Facts, Ready } from './facts.ts'
import { isForOthers } from './steps.ts'

export function writtenSetup({
  state,
  results,
}: Facts & Ready): Answer<{ fragment: string; file: string }> {
  const whoConnects = isForOthers(state) ? 'others' : state.draft.whoConnects
  return results.core.writeSetup({ draft: { ...state.draft, whoConnects } })
}

/** Null while nothing is being opened. */
export function openedSetup({ state, results }: Facts & Ready): Answer<OpenedSetup> | null {
  const text = state.setupText ?? ''
  if (text.trim() === '') return null
  return results.core.readSetup({ text: asSetup(text), current: state.draft })
}
