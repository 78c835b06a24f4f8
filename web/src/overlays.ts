/** What lies over the page: a question before something is thrown away, and the panel of the header. */

/** The browser moves the focus into the dialog and back again. */
export function ask(dialog: HTMLDialogElement): Promise<boolean> {
  return new Promise(resolve => {
    dialog.returnValue = ''
    dialog.onclick = ({ target }) => {
      if (target instanceof HTMLButtonElement) dialog.close(target.value)
    }
    // Escape closes it as well, and leaves the value empty.
    dialog.onclose = () => resolve(dialog.returnValue === 'clear')
    dialog.showModal()
  })
}

/** An open panel over the page goes as people expect: by Escape, or by a click beside it. */
export function closePanel(event: Event): void {
  const panel = document.querySelector<HTMLDetailsElement>('.trust[open]')
  const isElsewhere = event.target instanceof Node && !panel?.contains(event.target)
  const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
  if (!panel || !(isEscape || (event.type === 'click' && isElsewhere))) return
  panel.open = false
  if (isEscape) panel.querySelector('summary')?.focus()
}
