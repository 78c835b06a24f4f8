/** From one place of the page to another. */
import type { Change } from './changes.ts'
import { cardNames, entrances, type Place, stepNumbers } from './place.ts'
import type { Saved, State } from './state.ts'

export const goTo =
  ({ entrance, step, card, fold }: Place): Change =>
  state => ({
    ...state,
    entrance,
    openStep: step ?? state.openStep,
    openCard: card ?? state.openCard,
    open: fold === undefined || state.open.includes(fold) ? state.open : [...state.open, fold],
  })

export const showEverything =
  (isAll: boolean): Change =>
  state => ({ ...state, isAll })

export const chooseWay =
  (way: Saved['way']): Change =>
  state => ({ ...state, way })

/** Marks a part that has no value to compare, such as the plan, as dealt with. */
export const confirm =
  (part: string): Change =>
  state =>
    state.confirmed.includes(part) ? state : { ...state, confirmed: [...state.confirmed, part] }

/** The ids of the parts of the document that fold, and whether each is open. */
export function openFolds(state: State): Record<string, boolean> {
  const { isAll, entrance, openStep, openCard, way, draft } = state
  const folds: Record<string, boolean> = {
    'own-choice': isAll || draft.preset === null,
    'way-dashboard': isAll || way === 'dashboard',
    'way-code': isAll || way === 'code',
    'link-code': isAll || way === 'code',
    advanced: isAll || state.open.includes('advanced'),
  }
  for (const name of entrances) folds[`entrance-${name}`] = isAll || entrance === name
  for (const number of stepNumbers) folds[`body-${number}`] = isAll || openStep === number
  for (const card of cardNames) folds[`card-${card}`] = isAll || openCard === card
  return folds
}

/** What the browser's own search found inside a fold: opens it. */
export function openFold(id: string): Change {
  const [kind = '', name = ''] = id.split('-')
  const found = <T extends string>(names: readonly T[]) => names.find(entry => entry === name)
  return state => {
    const entrance = kind === 'entrance' ? found(entrances) : undefined
    const openStep = kind === 'body' ? found(stepNumbers) : undefined
    const openCard = kind === 'card' ? found(cardNames) : undefined
    if (entrance) return { ...state, entrance }
    if (openStep) return { ...state, openStep }
    if (openCard) return { ...state, openCard }
    if (id === 'way-dashboard') return { ...state, way: 'dashboard' }
    if (id === 'way-code' || id === 'link-code') return { ...state, way: 'code' }
    if (id === 'own-choice') return { ...state, draft: { ...state.draft, preset: null } }
    return id === 'advanced' ? { ...state, open: [...state.open, id] } : state
  }
}

/** A link to a step, such as `#step-3`, opens it. */
export function openNamed(fragment: string): Change {
  const number = stepNumbers.find(step => fragment === `#step-${step}`)
  return state => (number ? { ...state, entrance: 'setup', openStep: number } : state)
}
