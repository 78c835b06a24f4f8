/** Keeps the focus near where it was when the focused control disappears, or leads it to another place. */
import { leadTo } from './scroll.ts'

const controls = 'a[href], button, input, select, textarea, summary'

export interface Focus {
  /** Whether the control is gone, hidden or disabled now. */
  isLost(): boolean
  /** Focuses the control, else one with the same words beside it, else the nearest one before it. */
  goBack(): void
  /** The same, if the control is lost and nothing else has taken the focus. */
  keep(): void
}

/** To be called before a change: remembers the focused control and those around it. */
export function rememberFocus(): Focus {
  const held = document.activeElement ?? document.body
  const around = held.parentElement
  const words = held.textContent
  const all = [...document.querySelectorAll(controls)]
  const before = all.slice(0, all.indexOf(held) + 1)
  const isLost = () => !isUsable(held)
  const goBack = () => {
    const isAgain = (control: Element) => isUsable(control) && control.textContent === words
    const again = [...(around?.querySelectorAll(controls) ?? [])].find(isAgain)
    const nearest = isUsable(held) ? held : (again ?? before.findLast(isUsable))
    if (nearest instanceof HTMLElement) nearest.focus()
  }
  const keep = () => {
    const now = document.activeElement
    if (isLost() && (now === held || now === document.body)) goBack()
  }
  return { isLost, goBack, keep }
}

function isUsable(control: Element): boolean {
  return control.isConnected && control.checkVisibility() && !control.matches(':disabled')
}

/** What is around a control, from the largest: as much of it is brought into sight as fits with the control. */
const surroundings = [
  '.card, .panel-card, .step',
  '.two > .stack',
  '.tick, .field, .verdict, .explanation',
]

/** Focuses the first of these that can be seen, and brings its surroundings into sight: a step from its heading. */
export function focusFirst(selectors: string[], isNewStep = false): void {
  const found = selectors
    .flatMap(selector => [...document.querySelectorAll<HTMLElement>(selector)])
    .find(element => element.checkVisibility())
  if (!found) return
  found.focus({ preventScroll: true })
  const { bottom } = (found.closest('.verdict, .explanation') ?? found).getBoundingClientRect()
  const around = [isNewStep ? '.step' : '', ...surroundings]
    .map(selector => selector && found.closest(selector))
    .filter(part => part instanceof Element)
  // The lowest quarter is for what lies over the page: the bar at the foot, the status line.
  const fits = (part: Element) => bottom - part.getBoundingClientRect().top < innerHeight * 0.75
  leadTo(around.find(fits) ?? around.at(-1) ?? found)
}
