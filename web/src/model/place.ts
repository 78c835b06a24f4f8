/** The places of the page: entrances, steps, and the cards of step 2. */

export const entrances = ['setup', 'app', 'error'] as const
export type Entrance = (typeof entrances)[number]

export const stepNumbers = ['1', '2', '3', '4'] as const
export type StepNumber = (typeof stepNumbers)[number]

/** The screens of Atlassian's console in step 2, in the guide's order. */
export const cardNames = ['name', 'callback', 'scopes', 'sharing', 'client', 'check'] as const
export type Card = (typeof cardNames)[number]

export interface Place {
  entrance: Entrance
  step?: StepNumber
  card?: Card
  /** A disclosure that has to be open as well. */
  fold?: string
  /** The name of a control to put the focus on. */
  field?: string
}
