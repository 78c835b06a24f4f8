/** Copies by the Clipboard API, else by `execCommand`; `by-hand` where both are refused. */
export type Copied = 'copied' | 'by-hand'

export async function copyText(text: string): Promise<Copied> {
  if (await copyByClipboard(text)) return 'copied'
  return copyByCommand(text) ? 'copied' : 'by-hand'
}

async function copyByClipboard(text: string): Promise<boolean> {
  // Missing where the context is not secure, whatever the type says.
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (!clipboard) return false
  try {
    await clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'visually-hidden'
  // The class sets `nowrap`, which would lose line breaks and indentation in the copy.
  field.style.whiteSpace = 'pre'
  document.body.append(field)
  field.select()
  let isDone = false
  try {
    isDone = document.execCommand('copy')
  } catch {
    isDone = false
  }
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isDone
}
