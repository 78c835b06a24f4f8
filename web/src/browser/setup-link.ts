/** A setup on its way between people: in the fragment of a link, or in a file. */
import { isFramed, ownAddress } from './address.ts'

/** In bytes, more than any setup has: the core refuses a text cut here, and says so. */
const mostOfFile = 100_000

/** Takes the setup out of the address bar; null where there is none. */
export function takeFragment(): string | null {
  const text = location.hash
  if (!/^#(setup|ask|ready)(=|%3D)/i.test(text)) return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return text
}

export function followFragment(tell: (text: string) => void): void {
  window.addEventListener('hashchange', () => {
    const text = takeFragment()
    if (text !== null) tell(text)
  })
}

export const hasAddress = ownAddress !== null

/** Where a page without an address is found, as one person says it to another. */
export const ownPlace = isFramed
  ? 'in our portal'
  : 'the file confluence-oauth-helper.html; I can send it'

/** Only the fragment where this page has no address that others can open. */
export function linkOf(fragment: string): string {
  return `${ownAddress ?? ''}#${fragment}`
}

export function saveFile(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'confluence-oauth-setup.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The text of the first file, or null where there is none. */
export async function readFile(files: FileList | null | undefined): Promise<string | null> {
  const file = files?.[0]
  if (!file) return null
  const text = await file.slice(0, mostOfFile).text()
  // Blank text would close nothing and open nothing; the name makes the core refuse it with a message.
  return text.trim() === '' ? file.name : text
}
