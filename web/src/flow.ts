/**
 * A flow with one's own callback. The verifier and its state stay in sessionStorage until the flow
 * is used, has failed or is 15 minutes old; the code is never stored.
 */
import type { CallbackAnswer, Cloud, Core, Finding, Pkce } from './core-contract.d.ts'
import { readStored, record, removeStored, text, writeStored } from './storage.ts'

export const flowMinutes = 15

export interface Waiting {
  status: 'waiting'
  verifier: string
  state: string
  startedAt: number
  /** As sent: a later edit of the form must not reach the token request. */
  redirectUri: string
  clientId: string
  cloud: Cloud
  /** What was wrong with an answer that was not this flow's; the flow goes on waiting. */
  refused: Finding | null
}

export interface Received extends Pick<Waiting, 'verifier' | 'redirectUri' | 'clientId' | 'cloud'> {
  status: 'received'
  code: string
}

export type Flow =
  | { status: 'none' }
  | Waiting
  | Received
  | { status: 'used' }
  | { status: 'failed'; finding: Finding }

/** What the next consent URL will carry; in memory only until the person goes there. */
export interface Prepared {
  pkce: Pkce
  state: string
}

export function startFlow(
  prepared: Prepared,
  redirectUri: string,
  clientId: string,
  cloud: Cloud,
): Waiting {
  const flow: Waiting = {
    status: 'waiting',
    verifier: prepared.pkce.verifier,
    state: prepared.state,
    startedAt: Date.now(),
    redirectUri,
    clientId,
    cloud,
    refused: null,
  }
  writeStored('flow', flow)
  return flow
}

export function restoreFlow(): Flow {
  const stored = record(readStored('flow'))
  if (stored.status === 'used') return { status: 'used' }
  if (stored.status === 'failed') return { status: 'failed', finding: lostFinding }
  if (stored.status !== 'waiting') return { status: 'none' }
  const flow: Waiting = {
    status: 'waiting',
    verifier: text(stored.verifier, ''),
    state: text(stored.state, ''),
    startedAt: typeof stored.startedAt === 'number' ? stored.startedAt : 0,
    redirectUri: text(stored.redirectUri, ''),
    clientId: text(stored.clientId, ''),
    cloud: stored.cloud === 'government' ? 'government' : 'commercial',
    refused: null,
  }
  return expire(flow)
}

/** A flow that is too old is over, and its verifier is forgotten. */
export function expire(flow: Flow): Flow {
  if (flow.status !== 'waiting') return flow
  const age = Date.now() - flow.startedAt
  return age >= 0 && age < flowMinutes * 60_000 ? flow : fail(expiredFinding)
}

/** The core checks the state before anything else in the address is believed. */
export function receive(core: Core, flow: Flow, address: string): Flow {
  const current = expire(flow)
  if (current.status !== 'waiting') {
    return current.status === 'failed' ? current : fail(strayFinding)
  }
  const answer = core.parseCallback({ text: address, expectedState: current.state })
  if (!answer.ok) {
    return { ...current, refused: finding('This cannot be read', answer.error.message, '') }
  }
  return conclude(current, answer.value)
}

function conclude(flow: Waiting, answer: CallbackAnswer): Flow {
  const reason = answer.finding ?? lostFinding
  // Only an answer that carries this flow's state may end it.
  if (answer.outcome === 'declined' || answer.outcome === 'error') return fail(reason)
  if (answer.outcome !== 'code' || answer.code === undefined) return { ...flow, refused: reason }
  writeStored('flow', { status: 'used' })
  const { verifier, redirectUri, clientId, cloud } = flow
  return { status: 'received', code: answer.code, verifier, redirectUri, clientId, cloud }
}

export function forgetFlow(): Flow {
  removeStored('flow')
  return { status: 'none' }
}

function fail(reason: Finding): Flow {
  writeStored('flow', { status: 'failed' })
  return { status: 'failed', finding: reason }
}

function finding(title: string, detail: string, fix: string): Finding {
  return { severity: 'error', code: 'flow', title, detail, fix, source: '' }
}

const expiredFinding = finding(
  `More than ${flowMinutes} minutes have passed`,
  'The verifier of this flow has been forgotten, so a code for it is of no use here.',
  'Start a new flow.',
)
const strayFinding = finding(
  'No flow is waiting for this answer in this tab',
  'It was already used, was started in another tab, or somebody else made the link. Nothing in it was believed.',
  'Start a new flow here and stay in this tab.',
)
const lostFinding = finding(
  'The last flow did not succeed',
  'Its verifier and state have been forgotten.',
  'Start a new flow.',
)
