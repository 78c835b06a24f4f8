/** All that is known at one moment: the state and what follows from it. */
import { openFolds } from '../model/moves.ts'
import type { State } from '../model/state.ts'
import { openAdvice } from './advice.ts'
import { fieldErrors } from './field-errors.ts'
import { type Joints, jointsOf } from './joints.ts'
import type { Results } from './results.ts'
import { type Known, type Step, steps } from './steps.ts'

export interface Facts extends Known {
  /** Where each step stands. */
  steps: Step[]
  /** Whether each part of the document that folds is open, by its id. */
  folds: Record<string, boolean>
}

/** The members that are no longer null once the core has loaded. */
export interface Ready {
  results: Results
  joints: Joints
}

export function factsOf(state: State, results: Results | null): Facts {
  const errors = fieldErrors(state, results)
  const joints = results && jointsOf(state, results, errors)
  const known = { state, results, errors, advice: openAdvice(results, errors), joints }
  return { ...known, steps: steps(known), folds: openFolds(state) }
}
