/**
 * What a person has said or seen of the three joints, and of which value. The value stays beside the
 * evidence, so a change takes it back and an undo brings it again.
 */
import type { Joint } from '../core/contract.d.ts'
import { group, type Member, text } from './members.ts'

export type JointValues = Record<Joint, string>

/**
 * `said`: saved at Atlassian, by this person; `sender`: by whoever sent the setup; `seen`: the consent
 * page appeared; `active`: Composio calls the account ACTIVE.
 */
export type Evidence = 'said' | 'sender' | 'seen' | 'active'
export type Proofs = Record<Evidence, JointValues>

export const jointNames: readonly Joint[] = ['callback', 'scopes', 'client']

const valuesMember = group<JointValues>({
  callback: text('address'),
  scopes: text('scopes'),
  client: text('words'),
})

export const proofsMember: Member<Proofs> = group<Proofs>({
  said: valuesMember,
  sender: valuesMember,
  seen: valuesMember,
  active: valuesMember,
})

/**
 * `half`: Atlassian's side is known to be right, Composio's is only planned. `proven`: both are known.
 */
export type JointState = 'planned' | 'said' | 'half' | 'proven' | 'broken'

/** What pasted texts show about one joint now. */
export interface Compared {
  atAtlassian: boolean
  inComposio: boolean
  isBroken: boolean
}

/** `value` is what both sides should have now; nothing is known of an empty one. */
export function jointState(
  proofs: Proofs,
  joint: Joint,
  value: string,
  { atAtlassian, inComposio, isBroken }: Compared,
): JointState {
  if (isBroken) return 'broken'
  if (value === '') return 'planned'
  const holds = (evidence: Evidence) => proofs[evidence][joint] === value
  if (holds('active')) return 'proven'
  if (holds('seen') || atAtlassian) return inComposio ? 'proven' : 'half'
  return holds('said') || holds('sender') ? 'said' : 'planned'
}
