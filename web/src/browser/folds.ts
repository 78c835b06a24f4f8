/** Parts of the document that are folded but can be searched. */

/** The value of `hidden`: where the browser's search cannot open a part, it is just hidden. */
export const hiddenWord = 'onbeforematch' in document.documentElement ? 'until-found' : ''

export function showFold(id: string, isOpen: boolean): void {
  const part = document.getElementById(id)
  if (!part || part.hasAttribute('hidden') !== isOpen) return
  if (isOpen) part.removeAttribute('hidden')
  else part.setAttribute('hidden', hiddenWord)
}

/** Calls `open` with the id of the part in which the browser's search has found something. */
export function followSearch(open: (id: string) => void): void {
  document.addEventListener('beforematch', ({ target }) => {
    if (target instanceof Element) open(target.id)
  })
}

/** The ids of the folds around an element, the outermost first. */
export function foldsAround(element: Element): string[] {
  const ids: string[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.id !== '') ids.unshift(at.id)
  }
  return ids
}
