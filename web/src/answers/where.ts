/** Where on the page a finding is mended: the core names a field or a joint, never a place. */
import type { Explanation, Finding, Joint } from '../core/contract.d.ts'
import type { Place } from '../model/place.ts'

const planned = (field: string): Place => ({ entrance: 'setup', step: '1', field })
const pickers: Place = { entrance: 'setup', step: '1', fold: 'plan' }

/** The rows that are missing, where there are any. */
export const placeOfTicks: Place = { entrance: 'setup', step: '2', card: 'scopes', field: 'ticked' }
export const placeOfComparing: Place = { entrance: 'app', field: 'atlassian-text' }
export const placeOfConnecting: Place = { entrance: 'setup', step: '4' }
export const placeOfSharing: Place = { entrance: 'setup', step: '2', card: 'sharing' }

/** By the draft's members. */
const placeOfField: Partial<Record<string, Place>> = {
  preset: planned('preset'),
  tools: planned('preset'),
  operations: planned('preset'),
  scopes: planned('preset'),
  scopeText: planned('scope-text'),
  strategy: pickers,
  offlineAccess: pickers,
  whoConnects: { entrance: 'setup', step: '2', card: 'name' },
  sites: { entrance: 'setup', step: '2', card: 'name' },
  appName: { entrance: 'setup', step: '2', card: 'name', field: 'app-name' },
  callbackUrl: { entrance: 'setup', step: '2', card: 'callback', field: 'callback-url' },
  registeredCallback: { entrance: 'app', field: 'registered-callback' },
  ticked: placeOfTicks,
  clientId: { entrance: 'setup', step: '2', card: 'client', field: 'client-id' },
  clientSecret: { entrance: 'setup', step: '3', field: 'client-secret' },
  apiKey: { entrance: 'setup', step: '3' },
  authConfigId: { entrance: 'setup', step: '3', field: 'auth-config-id' },
  site: { entrance: 'setup', step: '4', field: 'site' },
  userId: { entrance: 'setup', step: '4', field: 'user-id' },
  toolScopes: { entrance: 'setup', step: '4', fold: 'advanced' },
}

export const placeOfJoint: Record<Joint, Place> = {
  callback: { entrance: 'setup', step: '2', card: 'callback' },
  scopes: { entrance: 'setup', step: '2', card: 'scopes' },
  client: { entrance: 'setup', step: '2', card: 'client' },
}

export function placeOf({ field, joint }: Pick<Finding, 'field' | 'joint'>): Place | undefined {
  return placeOfField[field ?? ''] ?? (joint === null ? undefined : placeOfJoint[joint])
}

/** The step that shows a finding about the draft; what belongs to no field stands with the plan. */
export function stepOf(finding: Finding): number {
  return Number(placeOf(finding)?.step ?? '1')
}

/**
 * Where nothing is to be changed, a flow that stopped is begun again: that is step 4. What is not in the list
 * to tick, both sides are compared for.
 */
export function placeOfExplained(
  finding: Finding,
  { stop }: Explanation,
  isListed: boolean,
): Place | undefined {
  if (finding.field === 'whoConnects') return placeOfSharing
  if (finding.field === 'ticked' && !isListed) return placeOfComparing
  const isToMend = finding.severity !== 'note' || finding.joint === null
  const place = isToMend ? placeOf(finding) : undefined
  return place ?? (stop === null ? undefined : placeOfConnecting)
}
