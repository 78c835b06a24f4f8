/** What is known of the three values that have to be the same at Atlassian and in Composio. */
import type { Joint } from '../core/contract.d.ts'
import { type JointState, type JointValues, jointNames, jointState } from '../model/proof.ts'
import type { State } from '../model/state.ts'
import { plural } from '../model/words.ts'
import {
  brokenCallback,
  brokenClient,
  brokenScopes,
  isAtAtlassian,
  isInComposio,
  type Known,
  type Ticks,
  ticksOf,
} from './evidence.ts'
import type { FieldErrors } from './field-errors.ts'
import type { Results } from './results.ts'

export interface JointFact {
  state: JointState
  /** How that is known, or what is missing. */
  words: string
}

export interface Joints extends Record<Joint, JointFact> {
  ticks: Ticks
  /** Composio calls the account ACTIVE, and what is known of it has not changed since. */
  isActive: boolean
}

/** What both sides should have now. */
export function jointValues({ draft }: State, results: Results): JointValues {
  const callback = draft.callbackUrl.trim()
  return { callback, scopes: results.atlassianScopes, client: draft.clientId.trim() }
}

export function jointsOf(state: State, results: Results, errors: FieldErrors): Joints {
  const known: Known = { state, results, errors, ticks: ticksOf(state, results) }
  const values = jointValues(state, results)
  const { callback, scopes, client } = values
  const { active } = state.proofs
  const fact = (joint: Joint, value: string, broken: string, planned: string): JointFact => {
    const compared = {
      atAtlassian: isAtAtlassian(known, joint),
      inComposio: isInComposio(known, joint),
      isBroken: broken !== '',
    }
    const now = jointState(state.proofs, joint, value, compared)
    return { state: now, words: broken || wordsOf(known, joint, now) || planned }
  }
  return {
    callback: fact('callback', callback, brokenCallback(known), callback ? 'not yet' : 'missing'),
    scopes: fact('scopes', scopes, brokenScopes(known), plannedScopes(known)),
    client: fact('client', client, brokenClient(known), 'not yet'),
    ticks: known.ticks,
    isActive:
      state.confirmed.includes('active') &&
      jointNames.every(joint => ['', values[joint]].includes(active[joint])),
  }
}

function plannedScopes({ ticks }: Known): string {
  if (ticks.total === 0) return 'none chosen'
  const begun = ticks.ticked > 0 ? `${ticks.ticked} of ${ticks.total} ticked` : ''
  return extra(ticks) || begun || `${ticks.total} planned`
}

function extra({ tooMany }: Ticks): string {
  return tooMany > 0 ? `${plural(tooMany, 'scope')} more than needed` : ''
}

/** '' for what is only planned. */
function wordsOf({ state, results, ticks }: Known, joint: Joint, now: JointState): string {
  const value = jointValues(state, results)[joint]
  const isOwn = state.proofs.said[joint] === value
  const more = joint === 'scopes' ? extra(ticks) : ''
  if (now === 'proven') return state.proofs.active[joint] === value ? 'you saw ACTIVE' : 'matches'
  const it = joint === 'scopes' ? 'them' : 'it'
  if (now === 'half')
    return (
      more || (state.proofs.seen[joint] === value ? `Atlassian accepts ${it}` : 'matches your app')
    )
  if (now !== 'said') return ''
  return `${isOwn ? 'you' : 'the sender'} ${joint === 'client' ? 'copied' : 'saved'} ${it}`
}
