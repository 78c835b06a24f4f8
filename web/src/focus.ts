/** Where the focus goes when the control that has it makes way: never back to the top of the page. */
const controls = 'a[href], button, input, select, textarea, summary'

export interface Place {
  /** Whether the control is gone, hidden or disabled now. */
  isLost(): boolean
  /** To the control, to its like in the same place, or to the nearest one before it. */
  goBack(): void
  /** The same, but only where the control is lost and nothing else has taken the focus. */
  keep(): void
}

/** Remembers the control in hand, and what is around it, before something changes. */
export function placeOfFocus(): Place {
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
