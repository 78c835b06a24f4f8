/** A setup for somebody else, and one from somebody else. Format and judgement are the core's. */
import type { Answer, OpenedSetup } from '../core/contract.d.ts'
import { asSetup } from '../model/setup-kind.ts'
import type { Facts, Ready } from './facts.ts'

export function writtenSetup({
  state,
  results,
}: Facts & Ready): Answer<{ fragment: string; file: string }> {
  return results.core.writeSetup({ draft: state.draft })
}

/** Null while nothing is being opened. */
export function openedSetup({ state, results }: Facts & Ready): Answer<OpenedSetup> | null {
  const text = state.setupText ?? ''
  if (text.trim() === '') return null
  return results.core.readSetup({ text: asSetup(text), current: state.draft })
}
