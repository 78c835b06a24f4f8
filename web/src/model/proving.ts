/** Changes of what is known of the joints. */
import type { Joint } from '../core/contract.d.ts'
import { type Change, setPicked } from './changes.ts'
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

/** What the error is about is mended, in an app of which no more is known. */
export const answer =
  (joint: Joint): Change =>
  state => ({ ...state, answered: { ...state.answered, [joint]: state.explainText } })

/** The person takes back what was said or seen of this joint. */
export const withdrawProof =
  (joint: Joint): Change =>
  state => {
    const without = (values: JointValues) => ({ ...values, [joint]: '' })
    const { said, sender, seen, active } = state.proofs
    return {
      ...state,
      mendedText: joint === 'scopes' ? '' : state.mendedText,
      answered: { ...state.answered, [joint]: '' },
      proofs: {
        said: without(said),
        sender: without(sender),
        seen: without(seen),
        active: without(active),
      },
    }
  }

/** The person says that it is saved. What was seen before something spoke against it is no proof any more. */
export const say =
  (joint: Joint, value: string, isBroken: boolean): Change =>
  state =>
    addProof('said', { [joint]: value })(isBroken ? withdrawProof(joint)(state) : state)

/** Also such scopes as something pasted calls missing, or too much. */
export const tick =
  (scopes: string[], isTicked: boolean): Change =>
  state => {
    const after = (since: string[], isMeant: boolean) => [
      ...since.filter(scope => !scopes.includes(scope)),
      ...(isMeant ? scopes : []),
    ]
    const tickedSince = after(state.tickedSince, isTicked)
    const untickedSince = after(state.untickedSince, !isTicked)
    return setPicked('ticked', scopes, isTicked)({ ...state, tickedSince, untickedSince })
  }
