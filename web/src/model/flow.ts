/**
 * A flow with one's own callback. The verifier and its state are kept until the flow is used, has
 * failed or is 15 minutes old; the code is never stored. Times are in ms since 1970.
 */
import type { CallbackAnswer, Cloud, Core, Finding, Pkce } from '../core/contract.d.ts'
import { record, textOr } from './members.ts'

export const flowMinutes = 15

export interface Waiting {
  status: 'waiting'
  verifier: string
  state: string
  startedAt: number
  /** These three as sent: later edits of the form must not reach the token request. */
  redirectUri: string
  clientId: string
  cloud: Cloud
  /** Why the last pasted answer was refused; the flow goes on waiting. */
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

/** What a consent URL asks for. */
export interface Asked extends Pick<Waiting, 'redirectUri' | 'clientId' | 'cloud'> {
  scopes: string[]
}

/** For one start of one consent URL; not stored before the person follows it. */
export interface Prepared {
  pkce: Pkce
  state: string
}

export function startFlow(
  { pkce, state }: Prepared,
  { redirectUri, clientId, cloud }: Asked,
  now: number,
): Waiting {
  return {
    status: 'waiting',
    verifier: pkce.verifier,
    state,
    startedAt: now,
    redirectUri,
    clientId,
    cloud,
    refused: null,
  }
}

/** A waiting flow older than `flowMinutes` becomes a failed one. */
export function expire(flow: Flow, now: number): Flow {
  if (flow.status !== 'waiting') return flow
  const age = now - flow.startedAt
  return age >= 0 && age < flowMinutes * 60_000 ? flow : failed(expiredFinding)
}

/** The flow after this callback address, which the core compares with what was sent. */
export function receive(core: Core, flow: Flow, address: string, now: number): Flow {
  const current = expire(flow, now)
  if (current.status !== 'waiting') {
    return current.status === 'failed' ? current : failed(strayFinding)
  }
  const { state: expectedState, redirectUri: expectedRedirectUri, cloud } = current
  const answer = core.parseCallback({ text: address, expectedState, expectedRedirectUri, cloud })
  if (!answer.ok) return { ...current, refused: unreadFinding(answer.error.message) }
  return conclude(current, answer.value)
}

function conclude(flow: Waiting, answer: CallbackAnswer): Flow {
  const reason = answer.finding ?? lostFinding
  // Only an answer that carries this flow's state may end it.
  if (answer.outcome === 'declined' || answer.outcome === 'error') return failed(reason)
  if (answer.outcome !== 'code' || answer.code === undefined) return { ...flow, refused: reason }
  const { verifier, redirectUri, clientId, cloud } = flow
  return { status: 'received', code: answer.code, verifier, redirectUri, clientId, cloud }
}

/** What is stored of a flow: a waiting one whole, of others only how they ended. */
export function storedFlow(flow: Flow): object | null {
  if (flow.status === 'none') return null
  if (flow.status === 'waiting') return { ...flow, refused: null }
  return { status: flow.status === 'failed' ? 'failed' : 'used' }
}

/** From what `storedFlow` gave. */
export function restoreFlow(value: unknown, now: number): Flow {
  const stored = record(value)
  if (stored.status === 'used') return { status: 'used' }
  if (stored.status === 'failed') return failed(lostFinding)
  if (stored.status !== 'waiting') return { status: 'none' }
  const flow: Waiting = {
    status: 'waiting',
    verifier: textOr(stored.verifier, ''),
    state: textOr(stored.state, ''),
    startedAt: typeof stored.startedAt === 'number' ? stored.startedAt : 0,
    redirectUri: textOr(stored.redirectUri, ''),
    clientId: textOr(stored.clientId, ''),
    cloud: stored.cloud === 'government' ? 'government' : 'commercial',
    refused: null,
  }
  return expire(flow, now)
}

function failed(reason: Finding): Flow {
  return { status: 'failed', finding: reason }
}

function finding(code: string, title: string, detail: string, fix: string): Finding {
  const about = { source: '', joint: null, field: null, scopes: [] }
  return { severity: 'error', code, title, detail, fix, ...about }
}

function unreadFinding(message: string): Finding {
  return finding('flow_unread', 'This cannot be read', message, '')
}

const expiredFinding = finding(
  'flow_expired',
  `More than ${flowMinutes} minutes have passed`,
  'The verifier of this flow has been forgotten, so a code for it is of no use here.',
  'Start a new flow.',
)
const strayFinding = finding(
  'flow_stray',
  'No flow is waiting for this answer in this tab',
  'It was already used, was started in another tab, or somebody else made the link. Nothing in it was believed.',
  'Start a new flow here and stay in this tab.',
)
const lostFinding = finding(
  'flow_lost',
  'The last flow did not succeed',
  'Its verifier and state have been forgotten.',
  'Start a new flow.',
)
