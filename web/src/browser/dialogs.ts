/** The dialog that asks before everything is cleared, and the header's panel. */

/** Resolves with whether the person agreed. The browser moves the focus in and back. */
export function ask(dialog: HTMLDialogElement): Promise<boolean> {
  return new Promise(resolve => {
    dialog.returnValue = ''
    dialog.onclick = ({ target }) => {
      if (target instanceof HTMLButtonElement) dialog.close(target.value)
    }
    // Escape closes it too, with an empty value.
    dialog.onclose = () => resolve(dialog.returnValue === 'clear')
    dialog.showModal()
  })
}

/** Closes the header's panel on Escape or on a click outside it. */
export function closePanel(event: Event): void {
  const panel = document.querySelector<HTMLDetailsElement>('.trust[open]')
  const isElsewhere = event.target instanceof Node && !panel?.contains(event.target)
  const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
  if (!panel || !(isEscape || (event.type === 'click' && isElsewhere))) return
  panel.open = false
  if (isEscape) panel.querySelector('summary')?.focus()
}
