/** Changes of what is known of the joints. */
import type { Joint } from '../core/contract.d.ts'
import type { Change } from './changes.ts'
import { type Evidence, type JointValues, jointNames } from './proof.ts'

/** Also answers what was pasted about these joints before. */
export const addProof =
  (evidence: Evidence, values: Partial<JointValues>): Change =>
  state => {
    const proofs = { ...state.proofs, [evidence]: { ...state.proofs[evidence], ...values } }
    const given = jointNames.filter(joint => values[joint] !== undefined)
    const answered = Object.fromEntries(given.map(joint => [joint, state.explainText]))
    const mendedText = values.scopes === undefined ? state.mendedText : state.atlassianText
    return { ...state, proofs, mendedText, answered: { ...state.answered, ...answered } }
  }

/** The person takes back what was said or seen of this joint. */
export const withdrawProof =
  (joint: Joint): Change =>
  state => {
    const without = (values: JointValues) => ({ ...values, [joint]: '' })
    const { said, sender, seen, active } = state.proofs
    return {
      ...state,
      mendedText: joint === 'scopes' ? '' : state.mendedText,
      proofs: {
        said: without(said),
        sender: without(sender),
        seen: without(seen),
        active: without(active),
      },
    }
  }
